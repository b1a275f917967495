package fi.kapa.exemption.matter;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a matter was resolved: the decision, the exemption that stands by it, and its review.
 *
 * @param standing absent when nothing was ever granted
 */
public record Resolution(
        Decision decision,
        @Nullable Standing standing,
        @Nullable Review review) {

    /** The newest outcome: the review's when it amended the decision. */
    public Outcome outcome() {
        return terms().outcome();
    }

    /** The newest terms: the review's when it amended the decision. */
    public Terms terms() {
        return review == null || review.decision() == null || review.decision().amended() == null
                ? decision.terms()
                : review.decision().amended();
    }

    public Resolution reviewRequested(String statement, Instant at) {
        return new Resolution(decision, standing, new Review(statement, at, null));
    }

    /** Whether a review was asked for and is not decided. */
    public boolean awaitsReview() {
        return review != null && review.decision() == null;
    }

    /** What stood by the decision ends when it is annulled, and is replaced when it is amended. */
    public Resolution reviewed(ReviewDecision reviewed, ApplicationContent asked) {
        Review request = Objects.requireNonNull(review);
        Standing amended = reviewed.amended() == null ? null : Standing.by(reviewed.amended(), asked);
        Standing stands =
                switch (reviewed.outcome()) {
                    case UPHELD -> standing;
                    case ANNULLED -> standing == null ? null : standing.annulled();
                    case AMENDED -> standing == null ? amended : standing.replacedBy(amended);
                };
        return new Resolution(decision, stands, new Review(request.statement(), request.requestedAt(), reviewed));
    }

    public Resolution revoked(Standing ended) {
        return new Resolution(decision, ended, review);
    }
}
