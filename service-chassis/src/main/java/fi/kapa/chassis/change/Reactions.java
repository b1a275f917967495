package fi.kapa.chassis.change;

import fi.kapa.chassis.event.Relay;
import fi.kapa.chassis.problem.Traces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the changes that nobody asks for over HTTP: what follows from an event, a seed or a date; each is one transaction. */
@Singleton
public class Reactions {
    private final JournalWriter writer;
    private final Journal journal;
    private final EntityManager entities;
    private final Relay relay;
    private final String service;

    Reactions(
            JournalWriter writer,
            Journal journal,
            EntityManager entities,
            Relay relay,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.writer = writer;
        this.journal = journal;
        this.entities = entities;
        this.relay = relay;
        this.service = service;
    }

    /**
     * Does the work in a transaction of its own, with its events and audit rows.
     *
     * @param causedBy id of the event that it follows from
     * @param traceparent of that event
     * @param work answers false when there is nothing to do
     */
    public void because(@Nullable String causedBy, @Nullable String traceparent, BooleanSupplier work) {
        boolean published = QuarkusTransaction.requiringNew().call(() -> {
            if (!work.getAsBoolean()) {
                return false;
            }
            entities.flush();
            if (journal.isEmpty()) {
                return false;
            }
            Actor actor = new Actor(service, "service", null, XRoadMessage.NONE, Traces.of(traceparent), causedBy);
            writer.write(journal, actor);
            return true;
        });
        if (published) {
            relay.wake();
        }
    }

    /** Does the work of this service's own accord. */
    public void ofOwnAccord(Runnable work) {
        because(null, null, () -> {
            work.run();
            return true;
        });
    }
}
