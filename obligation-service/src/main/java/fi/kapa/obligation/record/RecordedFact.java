package fi.kapa.obligation.record;

import fi.kapa.chassis.standard.OrganisationKey;
import java.time.Instant;

/**
 * One version of one fact about an organisation.
 *
 * @param subjectId of the organisation, contract, adoption, …
 * @param version of the subject: 1, 2, …
 * @param recordedAt since when it has been on record; of another service's fact, its event's time
 * @param state what has held since
 */
public record RecordedFact(
        Kind kind, String subjectId, long version, OrganisationKey organisation, Instant recordedAt, Record state) {}
