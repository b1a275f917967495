package fi.kapa.exemption.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The party's request for a review of a decision (oikaisuvaatimus, 571/2016 § 24), and what was decided on it.
 *
 * @param statement what the party demands and why
 */
public record Review(
        String statement, Instant requestedAt, @Nullable ReviewDecision decision) {

    public ReviewState state() {
        return decision == null ? ReviewState.REQUESTED : decision.outcome().state();
    }
}
