package fi.kapa.chassis.event;

import java.time.Instant;
import java.util.UUID;

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
        String traceparent) {}
