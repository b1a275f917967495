package fi.kapa.exemption.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionRulesTest {
    private static final Official DECIDER = new Official("VRK", "decider");
    private static final LocalDate ANSWER_BY = LocalDate.of(2017, 2, 14);
    private static final Instant PREPARED_AT = Instant.parse("2017-01-31T10:00:00Z");

    @Test
    void nothingIsDecidedWithoutAProposal() {
        assertEquals(new DecisionRuling.NotPrepared(), judge(null, Outcome.GRANTED, ANSWER_BY));
    }

    @Test
    void theMinistryDecidesOnItsOwnProposalOnly() {
        assertEquals(
                new DecisionRuling.NotPrepared(),
                DecisionRules.judge(
                        proposal(Outcome.GRANTED),
                        terms(Outcome.GRANTED),
                        new Official(Official.MINISTRY, "m"),
                        ANSWER_BY));
    }

    @Test
    void thePreparerDoesNotDecide() {
        assertEquals(
                new DecisionRuling.SamePerson(),
                DecisionRules.judge(
                        proposal(Outcome.GRANTED), terms(Outcome.GRANTED), new Official("VRK", "preparer"), ANSWER_BY));
    }

    @ParameterizedTest(name = "{0} proposed, {1} decided {2} days after the last day to answer: {3}")
    @CsvSource({
        // the opportunity runs until the end of its last day
        "REJECTED, REJECTED, 0, OpportunityOpen",
        "REJECTED, REJECTED, 1, Allowed",
        "PARTLY_GRANTED, PARTLY_GRANTED, 0, OpportunityOpen",
        "PARTLY_GRANTED, PARTLY_GRANTED, 1, Allowed",
        // better than what the applicant was told
        "REJECTED, PARTLY_GRANTED, 1, Allowed",
        "REJECTED, GRANTED, 0, Allowed",
        "PARTLY_GRANTED, GRANTED, 0, Allowed",
        // worse than what the applicant was told
        "PARTLY_GRANTED, REJECTED, 1, OpportunityOpen",
        "GRANTED, REJECTED, 1, OpportunityOpen",
        "GRANTED, PARTLY_GRANTED, 1, OpportunityOpen",
        "DISMISSED, REJECTED, 1, OpportunityOpen",
        // not examined: no opportunity needed
        "DISMISSED, DISMISSED, 0, Allowed",
        "REJECTED, DISMISSED, 0, Allowed",
        "GRANTED, GRANTED, 0, Allowed"
    })
    void aNegativeDecisionNeedsAnOpportunityThatIsOver(Outcome proposed, Outcome decided, int days, String ruling) {
        assertEquals(
                ruling,
                judge(proposal(proposed), decided, ANSWER_BY.plusDays(days))
                        .getClass()
                        .getSimpleName());
    }

    @Test
    void aDeclinedOpportunityIsOverAtOnce() {
        Proposal declined = proposal(Outcome.REJECTED).declined(PREPARED_AT);
        assertInstanceOf(DecisionRuling.Allowed.class, judge(declined, Outcome.REJECTED, ANSWER_BY.minusDays(5)));
    }

    @Test
    void aPartThatEndsBeforeWhatWasToldEscapesNoOpportunity() {
        Terms told = until(Outcome.PARTLY_GRANTED, LocalDate.of(2018, 12, 31));
        Proposal declined = new Proposal(told, "VRK", "preparer", PREPARED_AT, ANSWER_BY, PREPARED_AT);
        assertInstanceOf(
                DecisionRuling.OpportunityOpen.class,
                DecisionRules.judge(
                        declined, until(Outcome.PARTLY_GRANTED, LocalDate.of(2017, 12, 31)), DECIDER, ANSWER_BY));
        assertInstanceOf(DecisionRuling.Allowed.class, DecisionRules.judge(declined, told, DECIDER, ANSWER_BY));
    }

    @Test
    void theMinistryRejectsWithoutAnOpportunity() {
        Proposal ministrys = new Proposal(terms(Outcome.REJECTED), Official.MINISTRY, "one", PREPARED_AT, null, null);
        assertInstanceOf(
                DecisionRuling.Allowed.class,
                DecisionRules.judge(
                        ministrys, terms(Outcome.REJECTED), new Official(Official.MINISTRY, "other"), ANSWER_BY));
    }

    @Test
    void aWholeThatIsGrantedInPartExemptsAPart() {
        Scope whole = new Scope(ScopeKind.WHOLE, null);
        assertEquals(
                ScopeKind.WHOLE, DecisionRules.exempted(whole, Outcome.GRANTED).kind());
        assertEquals(
                ScopeKind.PART,
                DecisionRules.exempted(whole, Outcome.PARTLY_GRANTED).kind());
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void aReviewOfAProducerWorsensNothing(Outcome amended) {
        boolean allowed = DecisionRules.mayAmend(terms(Outcome.PARTLY_GRANTED), terms(amended), DECIDER);
        assertEquals(amended.grants(), allowed);
    }

    private static DecisionRuling judge(@Nullable Proposal proposal, Outcome decided, LocalDate today) {
        return DecisionRules.judge(proposal, terms(decided), DECIDER, today);
    }

    private static Proposal proposal(Outcome outcome) {
        return new Proposal(
                terms(outcome), "VRK", "preparer", PREPARED_AT, outcome.isNegative() ? ANSWER_BY : null, null);
    }

    private static Terms terms(Outcome outcome) {
        return new Terms(outcome, null, null, List.of(), "Perustelut.");
    }

    private static Terms until(Outcome outcome, LocalDate lastDay) {
        return new Terms(outcome, null, lastDay, List.of(), "Perustelut.");
    }
}
