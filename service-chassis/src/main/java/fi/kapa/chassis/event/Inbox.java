package fi.kapa.chassis.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.chassis.change.DatabaseFailure;
import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.change.Reactions;
import fi.kapa.chassis.problem.Outage;
import fi.kapa.chassis.problem.Traces;
import fi.kapa.chassis.standard.InvalidValue;
import fi.kapa.chassis.trace.Steps;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Applies each event once: its id is recorded in the transaction of what it changes. */
@Singleton
class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    /** Collisions with requests that change the same rows at the same time. */
    private static final int TRIES = 5;

    private final Map<String, FactListener<?>> listeners;
    private final Reactions reactions;
    private final Journal journal;
    private final EntityManager entities;
    private final DataSource database;
    private final ObjectMapper json;
    private final Steps steps;
    private final String ownSource;

    Inbox(
            @All List<FactListener<?>> listeners,
            Reactions reactions,
            Journal journal,
            EntityManager entities,
            DataSource database,
            ObjectMapper json,
            Steps steps,
            Outbox outbox) {
        this.listeners = byType(listeners);
        this.reactions = reactions;
        this.journal = journal;
        this.entities = entities;
        this.database = database;
        this.json = json;
        this.steps = steps;
        this.ownSource = outbox.source();
    }

    /** What became of an event. */
    sealed interface Outcome {}

    record Applied() implements Outcome {}

    /** Not of interest here, applied before, or caused by this service itself. */
    record Ignored() implements Outcome {}

    /** The event itself is wrong. */
    record Rejected(String reason) implements Outcome {}

    private sealed interface Reading {}

    private record NotForUs(Outcome outcome) implements Reading {}

    private record Understood<T extends Record>(FactListener<T> listener, T data, Envelope envelope)
            implements Reading {
        void tell() {
            listener.on(data, envelope);
        }
    }

    /**
     * Applies events in one transaction, which costs little more than that of one.
     *
     * @return false when one of them cannot be applied; then none was, and each is to be applied by itself
     */
    boolean applyTogether(List<ConsumerRecord<byte[], byte[]>> events) {
        List<Understood<?>> understood = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> event : events) {
            switch (read(event.value())) {
                case NotForUs(Ignored _) -> {}
                case Understood<?> one when event.key() != null -> understood.add(one);
                case NotForUs _, Understood<?> _ -> {
                    return false;
                }
            }
        }
        if (understood.isEmpty()) {
            return true;
        }
        try {
            reactions.ofOwnAccord(() -> {
                Set<UUID> recorded = record(understood);
                understood.forEach(event -> together(event, recorded));
            });
            return true;
        } catch (RuntimeException accident) {
            LOG.debugf(accident, "%d events are applied one by one", understood.size());
            return false;
        }
    }

    /** What it changes is written together with what the others change. */
    private void together(Understood<?> event, Set<UUID> recorded) {
        Envelope envelope = event.envelope();
        steps.within(envelope.traceparent(), "apply " + envelope.type(), SpanKind.CONSUMER, () -> {
            journal.followsFrom(envelope.id(), Traces.parent(Traces.of(envelope.traceparent())));
            applied(event, recorded);
        });
    }

    /** Applies an event in a transaction of its own; one that came without a key may have overtaken others of its organisation. */
    Outcome apply(byte @Nullable [] key, byte @Nullable [] value) {
        return switch (read(value)) {
            case NotForUs(Outcome outcome) -> outcome;
            case Understood<?> _ when key == null -> new Rejected("The event has no key");
            case Understood<?> event ->
                steps.within(
                        event.envelope().traceparent(),
                        "apply " + event.envelope().type(),
                        SpanKind.CONSUMER,
                        () -> apart(event, 1));
        };
    }

    /** Applies an event in the transaction under way, which is to be rolled back when the event is rejected. */
    Outcome applyHere(byte[] value) {
        return switch (read(value)) {
            case NotForUs(Outcome outcome) -> outcome;
            case Understood<?> event -> here(event);
        };
    }

    private Outcome apart(Understood<?> event, int round) {
        Envelope envelope = event.envelope();
        try {
            reactions.because(
                    envelope.id().toString(), envelope.traceparent(), () -> applied(event, record(List.of(event))));
            return new Applied();
        } catch (RuntimeException accident) {
            boolean collision = Outage.isCollision(accident);
            if ((collision || Outage.brokenUniqueness(accident) != null) && round < TRIES) {
                return apart(event, round + 1);
            }
            if (collision) {
                throw accident;
            }
            return rejected(event, accident);
        }
    }

    private Outcome here(Understood<?> event) {
        try {
            journal.followsFrom(event.envelope().id());
            if (!applied(event, record(List.of(event)))) {
                return new Ignored();
            }
            entities.flush();
            return new Applied();
        } catch (RuntimeException accident) {
            if (Outage.isCollision(accident)) {
                throw accident;
            }
            return rejected(event, accident);
        }
    }

    /** False when it was applied before. */
    private static boolean applied(Understood<?> event, Set<UUID> recorded) {
        if (!isNew(event.envelope().id(), recorded)) {
            return false;
        }
        event.tell();
        return true;
    }

    private static Outcome rejected(Understood<?> event, RuntimeException accident) {
        if (Outage.isBehind(accident)) {
            throw accident;
        }
        LOG.warnf(
                accident,
                "%s %s could not be applied",
                event.envelope().type(),
                event.envelope().id());
        return new Rejected(Reason.of(accident));
    }

    private Reading read(byte @Nullable [] value) {
        if (value == null) {
            return new NotForUs(new Rejected("The event has no value"));
        }
        try {
            JsonNode event = json.readTree(value);
            if (!event.path("type").isTextual()) {
                return new NotForUs(new Rejected("The event has no type"));
            }
            FactListener<?> listener = listeners.get(event.path("type").asText());
            return listener == null || ownSource.equals(event.path("source").asText())
                    ? new NotForUs(new Ignored())
                    : understood(listener, event);
        } catch (IOException notJson) {
            return new NotForUs(new Rejected("The event is not JSON"));
        }
    }

    private <T extends Record> Reading understood(FactListener<T> listener, JsonNode event) {
        Envelope envelope;
        try {
            envelope = Envelope.of(event);
        } catch (InvalidValue missing) {
            return new NotForUs(new Rejected(Reason.ofEnvelope(missing.code())));
        }
        try {
            T data = json.treeToValue(event.path("data"), listener.data());
            return data == null
                    ? new NotForUs(new Rejected(Reason.ofEnvelope("data")))
                    : new Understood<>(listener, data, envelope);
        } catch (JsonProcessingException wrong) {
            return new NotForUs(new Rejected(Reason.of(wrong)));
        }
    }

    /** One that has come twice is new once. */
    private static boolean isNew(UUID id, Set<UUID> recorded) {
        return recorded.remove(id);
    }

    /** Records that the events are applied; answers those that were not before. */
    private Set<UUID> record(List<Understood<?>> events) {
        Object[] ids = events.stream().map(event -> event.envelope().id()).toArray();
        Set<UUID> recorded = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into inbox (event_id) select unnest(?::uuid[]) on conflict do nothing returning event_id
                        """)) {
            insert.setArray(1, connection.createArrayOf("uuid", ids));
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    recorded.add(row.getObject(1, UUID.class));
                }
            }
            return recorded;
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private static Map<String, FactListener<?>> byType(List<FactListener<?>> listeners) {
        Map<String, FactListener<?>> byType = new HashMap<>();
        listeners.forEach(listener -> listener.types().forEach(type -> {
            if (byType.put(type, listener) != null) {
                throw new IllegalStateException("Two listeners take " + type);
            }
        }));
        return byType;
    }
}
