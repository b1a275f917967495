package fi.kapa.chassis.sample;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** All notes. */
@Singleton
class Notes implements PanacheRepositoryBase<Note, UUID> {
    Note visible(UUID id, Caller caller) {
        return findByIdOptional(id)
                .filter(note -> caller.mayActFor(note.organisation()))
                .orElseThrow(() -> Refusal.notFound().exception());
    }
}
