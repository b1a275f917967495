package fi.kapa.exemption.matter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the preparer proposes to decide (ratkaisuehdotus), with the opportunity that it opened for the applicant.
 *
 * @param authority that the preparer acts for
 * @param preparedBy the person, who may not decide
 * @param answerBy last day to bring the matter to the ministry; absent when no opportunity was needed
 * @param declinedAt when the applicant declined the opportunity
 */
public record Proposal(
        Terms terms,
        String authority,
        String preparedBy,
        Instant preparedAt,
        @Nullable LocalDate answerBy,
        @Nullable Instant declinedAt) {

    public Proposal declined(Instant at) {
        return new Proposal(terms, authority, preparedBy, preparedAt, answerBy, at);
    }
}
