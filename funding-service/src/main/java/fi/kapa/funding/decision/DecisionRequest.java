package fi.kapa.funding.decision;

import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.standard.Money;
import fi.kapa.funding.project.CostLineRequest;
import fi.kapa.funding.project.PeriodRequest;
import fi.kapa.funding.project.Share;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal or a decision as it is sent; of a rejection only the conditions and the statement are kept. */
@Schema(name = "FundingDecisionRequest")
public record DecisionRequest(
        Outcome outcome,
        @Nullable Money granted,
        @Nullable Share share,
        List<CostLineRequest> acceptedLines,
        @Nullable PeriodRequest period,
        @Nullable LocalDate reportDueOn,
        @Prose List<String> conditions,
        @Prose @Nullable String statement) {

    /** The decision of a request without defects. */
    public Decision toDecision() {
        return switch (outcome) {
            case REJECTED -> Decision.rejected(conditions, statement);
            case GRANTED ->
                new Decision(
                        outcome,
                        granted,
                        share,
                        CostLineRequest.lines(acceptedLines),
                        period == null ? null : period.period().orElse(null),
                        reportDueOn,
                        conditions,
                        statement);
        };
    }
}
