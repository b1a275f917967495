package fi.kapa.exemption.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a request for review; it is never changed.
 *
 * @param amended what holds instead of the decision, when it is amended
 */
public record ReviewDecision(
        ReviewOutcome outcome,
        @Nullable Terms amended,
        String statement,
        String authority,
        String decidedBy,
        LocalDate decidedOn) {
    public ReviewDecision {
        if ((outcome == ReviewOutcome.AMENDED) != (amended != null)) {
            throw new IllegalArgumentException("amended without terms, or terms without being amended");
        }
    }
}
