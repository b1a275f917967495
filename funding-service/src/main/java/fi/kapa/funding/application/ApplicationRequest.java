package fi.kapa.funding.application;

import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.funding.project.CostLineDraft;
import fi.kapa.funding.project.OtherFundingDraft;
import fi.kapa.funding.project.PeriodDraft;
import fi.kapa.funding.project.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application as it is sent: kept as a draft, which may lack parts, or with {@code "submit": true} submitted at once. */
@Schema(name = "FundingApplicationRequest")
record ApplicationRequest(
        @Nullable UUID callId,
        @Nullable BusinessId businessId,
        OrganisationKey.@Nullable Unit unit,
        @Nullable Purpose purpose,
        List<String> serviceCodes,
        List<CostLineDraft> costLines,
        List<OtherFundingDraft> otherFunding,
        @Nullable PeriodDraft period,
        @Nullable Boolean submit) {

    /** Whom the application is for, as far as that could be read. */
    Optional<OrganisationKey> organisation() {
        return OrganisationKey.ofParts(businessId, unit);
    }

    /** A draft may, and is then the caller's own. */
    boolean leavesPartyOut() {
        return !submits() && businessId == null && unit == null;
    }

    boolean submits() {
        return Boolean.TRUE.equals(submit);
    }

    /** With gaps where something is absent or could not be read. */
    ApplicationContent toContent() {
        return new ApplicationContent(
                callId,
                purpose,
                serviceCodes,
                costLines.stream()
                        .map(line -> line == null ? CostLineDraft.EMPTY : line)
                        .toList(),
                otherFunding.stream()
                        .map(other -> other == null ? OtherFundingDraft.EMPTY : other)
                        .toList(),
                period);
    }
}
