package fi.kapa.chassis.event;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.standard.InvalidValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * What is known of an event beside its data.
 *
 * @param type such as {@code fi.kapa.<service>.ThingChanged.v1}
 * @param subject id of the aggregate in the producing service
 * @param key the organisation, or the code or id that comes nearest
 * @param time when it was recorded, by the producer's business clock
 * @param version of the aggregate; older versions than the one held are to be ignored
 */
public record Envelope(
        UUID id,
        String source,
        String type,
        String subject,
        String key,
        Instant time,
        long version,
        String traceparent) {

    /**
     * Reads the envelope of an event.
     *
     * @throws InvalidValue the name of the part that is missing or cannot be read
     */
    static Envelope of(JsonNode event) {
        return new Envelope(
                part(event, "id", UUID::fromString),
                part(event, "source", text -> text),
                part(event, "type", text -> text),
                part(event, "subject", text -> text),
                event.path("partitionkey").asText(),
                part(event, "time", Instant::parse),
                event.path("aggregateversion").asLong(1),
                event.path("traceparent").asText());
    }

    private static <P> P part(JsonNode event, String name, Function<String, P> form) {
        if (!event.path(name).isTextual()) {
            throw new InvalidValue(name);
        }
        try {
            return form.apply(event.path(name).textValue());
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new InvalidValue(name);
        }
    }
}
