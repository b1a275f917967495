package fi.kapa.notification.exemption;

import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of exemption-service's facts.
 *
 * @param addressee the producer's code
 * @param decidedBy a producer's code or {@code MINISTRY}
 */
record ExemptionFact(
        UUID applicationId,
        String reference,
        OrganisationKey organisation,
        String serviceCode,
        String addressee,
        String state,
        @Nullable OfficialLanguage language,
        ScopeFact scope,
        Instant requestedAt,
        @Nullable String outcome,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate answerBy) {

    private static final String MINISTRY = "MINISTRY";

    /** Whether it is applied for, or granted, for the whole of the operations or a part. */
    record ScopeFact(String kind) {}

    boolean isWithMinistry() {
        return state.equals("REFERRED_TO_MINISTRY") || state.equals("TAKEN_OVER_BY_MINISTRY") || isDecidedByMinistry();
    }

    boolean isDecidedByMinistry() {
        return MINISTRY.equals(decidedBy);
    }
}
