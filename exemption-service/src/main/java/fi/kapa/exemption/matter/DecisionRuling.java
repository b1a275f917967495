package fi.kapa.exemption.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a decision may be given as it is meant. */
public sealed interface DecisionRuling {
    record Allowed() implements DecisionRuling {}

    /** Nobody of the deciding authority has proposed anything. */
    record NotPrepared() implements DecisionRuling {}

    /** The decider prepared it. */
    record SamePerson() implements DecisionRuling {}

    /**
     * It is negative and the applicant's opportunity to bring it to the ministry is not over.
     *
     * @param answerBy absent when no opportunity for it was given
     */
    record OpportunityOpen(@Nullable LocalDate answerBy) implements DecisionRuling {}
}
