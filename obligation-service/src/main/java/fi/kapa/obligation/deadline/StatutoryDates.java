package fi.kapa.obligation.deadline;

import static java.util.stream.Collectors.toMap;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All days of which an organisation was told. */
@Singleton
class StatutoryDates implements PanacheRepositoryBase<StatutoryDate, UUID> {

    /** Those of the organisations, with one query. */
    Map<StatutoryDate.Key, StatutoryDate> of(List<OrganisationKey> organisations) {
        return find(
                        "organisation in ?1",
                        organisations.stream().map(OrganisationKey::toString).toList())
                .stream()
                .collect(toMap(StatutoryDate::key, date -> date));
    }

    /**
     * One that the caller may see.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404
     */
    StatutoryDate visible(UUID id, Caller caller) {
        return findByIdOptional(id)
                .filter(date -> caller.mayActFor(date.key().organisation()))
                .orElseThrow(() -> Refusal.notFound().exception());
    }
}
