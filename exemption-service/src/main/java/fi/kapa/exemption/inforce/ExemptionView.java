package fi.kapa.exemption.inforce;

import fi.kapa.exemption.matter.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An exemption as it is answered.
 *
 * @param decidedBy the authority: a producer's code or {@code MINISTRY}
 * @param endedFrom first day on which it no longer holds, having been revoked, annulled or amended away
 * @param endReason why it was revoked
 */
@Schema(name = "Exemption")
record ExemptionView(
        UUID id,
        UUID applicationId,
        String businessId,
        @Nullable String unit,
        String serviceCode,
        Scope scope,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate endedFrom,
        @Nullable String endReason,
        String decidedBy,
        Instant recordedAt) {

    static ExemptionView from(Exemption exemption) {
        return new ExemptionView(
                exemption.id(),
                exemption.applicationId(),
                exemption.businessId(),
                exemption.unit(),
                exemption.serviceCode(),
                exemption.scope(),
                exemption.validFrom(),
                exemption.validUntil(),
                exemption.endedFrom(),
                exemption.endReason(),
                exemption.decidedBy(),
                exemption.recordedAt());
    }
}
