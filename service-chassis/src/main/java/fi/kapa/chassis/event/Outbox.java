package fi.kapa.chassis.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.chassis.standard.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Turns facts into outbox rows: CloudEvents of this service. */
@Singleton
public class Outbox {
    private final ObjectMapper json;
    private final String service;

    Outbox(ObjectMapper json, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.json = json;
        this.service = service;
    }

    /** A row of the outbox. */
    public record Row(UUID id, String aggregateType, String aggregateId, String type, String key, String payload) {}

    public Row row(Fact fact, Instant time, String traceparent, @Nullable String causedBy) {
        UUID id = Ids.next();
        String type = "fi.kapa." + domain() + "." + fact.name() + ".v1";
        CloudEvent<Record> event = new CloudEvent<>(
                "1.0",
                id,
                "/kapa/" + service,
                type,
                fact.subject(),
                time,
                "application/json",
                "https://kapa.example/events/" + domain() + "/" + fact.name() + ".v1.schema.json",
                traceparent,
                fact.version(),
                fact.key(),
                causedBy == null ? null : UUID.fromString(causedBy),
                fact.data());
        try {
            return new Row(id, fact.aggregateType(), fact.subject(), type, fact.key(), json.writeValueAsString(event));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The topic of this service's events. */
    String topic() {
        return "kapa." + domain() + ".v1";
    }

    String source() {
        return "/kapa/" + service;
    }

    String service() {
        return service;
    }

    private String domain() {
        return service.replace("-service", "");
    }
}
