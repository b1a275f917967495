package fi.kapa.obligation.record;

import fi.kapa.chassis.event.Envelope;
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
        Kind kind, String subjectId, long version, OrganisationKey organisation, Instant recordedAt, Record state) {

    /** Another service's fact, on record since its event's time. */
    public static RecordedFact told(Kind kind, OrganisationKey organisation, Record state, Envelope envelope) {
        return new RecordedFact(kind, envelope.subject(), envelope.version(), organisation, envelope.time(), state);
    }
}
