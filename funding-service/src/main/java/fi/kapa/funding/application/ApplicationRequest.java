package fi.kapa.funding.application;

import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.funding.project.CostLineRequest;
import fi.kapa.funding.project.OtherFunding;
import fi.kapa.funding.project.PeriodRequest;
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
        List<CostLineRequest> costLines,
        List<OtherFunding> otherFunding,
        @Nullable PeriodRequest period,
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

    Outline outline() {
        return new Outline(callId, purpose, serviceCodes, CostLineRequest.types(costLines), period != null);
    }

    ApplicationContent toContent() {
        return new ApplicationContent(
                callId,
                purpose,
                serviceCodes,
                CostLineRequest.lines(costLines),
                otherFunding,
                period == null ? null : period.period().orElse(null));
    }
}
