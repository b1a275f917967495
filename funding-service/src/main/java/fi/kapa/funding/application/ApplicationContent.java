package fi.kapa.funding.application;

import fi.kapa.funding.project.CostLineDraft;
import fi.kapa.funding.project.CostType;
import fi.kapa.funding.project.OtherFundingDraft;
import fi.kapa.funding.project.PeriodDraft;
import fi.kapa.funding.project.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation applies for, whether it was just sent or is kept; with gaps where something is absent or could not be read. */
record ApplicationContent(
        @Nullable UUID callId,
        @Nullable Purpose purpose,
        List<String> serviceCodes,
        List<CostLineDraft> costLines,
        List<OtherFundingDraft> otherFunding,
        @Nullable PeriodDraft period) {

    /** In their order. */
    List<@Nullable CostType> costTypes() {
        return Arrays.asList(costLines.stream().map(CostLineDraft::type).toArray(CostType[]::new));
    }
}
