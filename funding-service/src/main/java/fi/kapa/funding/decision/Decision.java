package fi.kapa.funding.decision;

import fi.kapa.chassis.standard.InvalidValue;
import fi.kapa.chassis.standard.Money;
import fi.kapa.funding.project.CostLine;
import fi.kapa.funding.project.Period;
import fi.kapa.funding.project.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal or a decision says (rahoituspäätös; of a grant 688/2001 § 11).
 *
 * @param granted the amount, present when it is granted, like share, period and reportDueOn
 * @param share the part of the accepted costs that is paid at most
 * @param acceptedLines the acceptable costs
 * @param period in which the money may be used
 * @param reportDueOn the day by which its use is reported
 */
@Schema(name = "FundingDecision")
public record Decision(
        Outcome outcome,
        @Nullable Money granted,
        @Nullable Share share,
        List<CostLine> acceptedLines,
        @Nullable Period period,
        @Nullable LocalDate reportDueOn,
        List<String> conditions,
        @Nullable String statement) {

    public Decision {
        if (outcome == Outcome.GRANTED
                && (granted == null
                        || share == null
                        || period == null
                        || reportDueOn == null
                        || acceptedLines.isEmpty())) {
            throw new InvalidValue("REQUIRED");
        }
    }

    /** A rejection has no terms of money. */
    public static Decision rejected(List<String> conditions, @Nullable String statement) {
        return new Decision(Outcome.REJECTED, null, null, List.of(), null, null, conditions, statement);
    }

    /** What it takes of the call's budget; empty for a rejection. */
    public Optional<Money> commitment() {
        return outcome == Outcome.GRANTED ? Optional.ofNullable(granted) : Optional.empty();
    }
}
