package fi.kapa.exemption.application;

import static fi.kapa.exemption.application.AnApplication.ANSWER_BY;
import static fi.kapa.exemption.application.AnApplication.DECIDER;
import static fi.kapa.exemption.application.AnApplication.MINISTRY;
import static fi.kapa.exemption.application.AnApplication.MINISTRY_TOO;
import static fi.kapa.exemption.application.AnApplication.NOW;
import static fi.kapa.exemption.application.AnApplication.PREPARER;
import static fi.kapa.exemption.application.AnApplication.REVIEW_UNTIL;
import static fi.kapa.exemption.application.AnApplication.TODAY;
import static fi.kapa.exemption.application.AnApplication.done;
import static fi.kapa.exemption.application.AnApplication.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.kapa.exemption.application.StepRuling.IllegalStep;
import fi.kapa.exemption.matter.Outcome;
import fi.kapa.exemption.matter.ReviewDecision;
import fi.kapa.exemption.matter.ReviewOutcome;
import fi.kapa.exemption.matter.ReviewState;
import fi.kapa.exemption.matter.ScopeKind;
import fi.kapa.exemption.matter.Standing;
import fi.kapa.exemption.matter.Supplement;
import fi.kapa.exemption.matter.TakeOver;
import fi.kapa.exemption.matter.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExemptionApplicationTest {
    @ParameterizedTest(name = "{0} proposed leads to {1}")
    @CsvSource({
        "GRANTED, PREPARED",
        "DISMISSED, PREPARED",
        "PARTLY_GRANTED, INTENT_TO_REJECT",
        "REJECTED, INTENT_TO_REJECT"
    })
    void aNegativeProposalOpensTheOpportunity(Outcome proposed, ApplicationState state) {
        ExemptionApplication application = AnApplication.prepared(proposed);
        assertEquals(state, application.state());
        assertEquals(
                proposed.isNegative() ? ANSWER_BY : null, application.handling().answerBy());
    }

    @Test
    void aReferredMatterIsTheMinistrysAndNotTheProducersAnyMore() {
        ExemptionApplication referred = AnApplication.referred();
        assertInstanceOf(IllegalStep.class, referred.propose(PREPARER, terms(Outcome.GRANTED), NOW, ANSWER_BY));
        assertInstanceOf(IllegalStep.class, referred.decide(DECIDER, terms(Outcome.REJECTED), TODAY, REVIEW_UNTIL));
        assertInstanceOf(
                StepRuling.NotPrepared.class, referred.decide(MINISTRY, terms(Outcome.REJECTED), TODAY, REVIEW_UNTIL));
        referred.propose(MINISTRY, terms(Outcome.REJECTED), NOW, ANSWER_BY);
        assertEquals(ApplicationState.REFERRED_TO_MINISTRY, referred.state());
        assertNull(referred.handling().answerBy());
        assertInstanceOf(
                StepRuling.SamePerson.class, referred.decide(MINISTRY, terms(Outcome.REJECTED), TODAY, REVIEW_UNTIL));
        assertEquals(
                ApplicationState.DECIDED,
                done(referred.decide(MINISTRY_TOO, terms(Outcome.REJECTED), TODAY, REVIEW_UNTIL))
                        .state());
    }

    @Test
    void aDeclinedReferralReturnsToThePreparerAndAllowsTheRejection() {
        ExemptionApplication declined = AnApplication.declined();
        assertEquals(ApplicationState.PREPARED, declined.state());
        assertEquals(
                ApplicationState.DECIDED,
                done(declined.decide(DECIDER, terms(Outcome.REJECTED), TODAY, REVIEW_UNTIL))
                        .state());
    }

    @Test
    void aProposalMadeAnewOpensTheOpportunityAnew() {
        ExemptionApplication declined = AnApplication.declined();
        declined.propose(PREPARER, terms(Outcome.REJECTED), NOW, ANSWER_BY.plusDays(7));
        assertEquals(ApplicationState.INTENT_TO_REJECT, declined.state());
        assertEquals(
                new StepRuling.OpportunityOpen(ANSWER_BY.plusDays(7)),
                declined.decide(DECIDER, terms(Outcome.REJECTED), ANSWER_BY.plusDays(7), REVIEW_UNTIL));
    }

    @Test
    void aDeclinedOpportunityDoesNotOutliveItsProposal() {
        ExemptionApplication declined = AnApplication.declined();
        declined.propose(PREPARER, terms(Outcome.GRANTED), NOW, ANSWER_BY);
        assertEquals(
                new StepRuling.OpportunityOpen(null),
                declined.decide(DECIDER, terms(Outcome.REJECTED), ANSWER_BY.plusDays(1), REVIEW_UNTIL));
    }

    @Test
    void theOpportunityIsAnsweredUntilTheEndOfItsLastDay() {
        assertEquals(
                new StepRuling.TimeOver(ANSWER_BY),
                AnApplication.prepared(Outcome.REJECTED).answerOpportunity(true, NOW, ANSWER_BY.plusDays(1)));
        assertInstanceOf(
                StepRuling.Done.class,
                AnApplication.prepared(Outcome.REJECTED).answerOpportunity(true, NOW, ANSWER_BY));
    }

    @Test
    void newInformationMakesTheProposalFall() {
        ExemptionApplication prepared = AnApplication.prepared(Outcome.GRANTED);
        prepared.requestInformation(PREPARER, "Mikä järjestelmä?");
        assertInstanceOf(
                StepRuling.NotPrepared.class, prepared.decide(DECIDER, terms(Outcome.GRANTED), TODAY, REVIEW_UNTIL));
        prepared.supplement(new Supplement("Vanha.", NOW));
        assertEquals(ApplicationState.SUBMITTED, prepared.state());
        assertNull(prepared.handling().question());
    }

    @Test
    void whatTheMinistryAsksReturnsToTheMinistry() {
        ExemptionApplication takenOver = AnApplication.takenOver();
        takenOver.requestInformation(MINISTRY, "Mikä järjestelmä?");
        assertInstanceOf(IllegalStep.class, takenOver.takeOver(new TakeOver("Uudelleen.", true, NOW)));
        takenOver.supplement(new Supplement("Vanha.", NOW));
        assertEquals(ApplicationState.TAKEN_OVER_BY_MINISTRY, takenOver.state());
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void onlyTheStepsOfTheTableAreLegal(ApplicationState state) {
        for (Step step : Step.values()) {
            if (!state.allows(step)) {
                ExemptionApplication application = AnApplication.in(state);
                assertInstanceOf(IllegalStep.class, take(application, step), () -> step + " in " + state);
                assertEquals(state, application.state());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void onlyWhatIsGrantedStands(Outcome outcome) {
        Standing standing = AnApplication.decided(outcome).resolution().standing();
        assertEquals(outcome.grants(), standing != null);
        if (standing != null) {
            assertEquals(TODAY, standing.validFrom());
            assertEquals(
                    outcome == Outcome.GRANTED ? ScopeKind.WHOLE : ScopeKind.PART,
                    standing.scope().kind());
        }
    }

    @Test
    void aReviewIsAskedForOnceAndInTime() {
        ExemptionApplication decided = AnApplication.decided(Outcome.REJECTED);
        assertEquals(
                new StepRuling.TimeOver(REVIEW_UNTIL),
                decided.requestReview("Vaadimme oikaisua.", NOW, REVIEW_UNTIL.plusDays(1)));
        done(decided.requestReview("Vaadimme oikaisua.", NOW, REVIEW_UNTIL));
        assertInstanceOf(IllegalStep.class, decided.requestReview("Taas.", NOW, TODAY));
    }

    @Test
    void aRejectionIsAmendedToAnExemption() {
        ExemptionApplication application = AnApplication.reviewRequested(Outcome.REJECTED);
        done(application.decideReview(
                DECIDER, review(ReviewOutcome.AMENDED, terms(Outcome.GRANTED).decidedOn(TODAY))));
        assertEquals(ReviewState.AMENDED, application.resolution().review().state());
        assertEquals(Outcome.GRANTED, application.resolution().outcome());
        assertNotNull(application.resolution().standing());
    }

    @Test
    void anAnnulledExemptionNeverHeld() {
        ExemptionApplication application = AnApplication.reviewRequested(Outcome.PARTLY_GRANTED);
        done(application.decideReview(DECIDER, review(ReviewOutcome.ANNULLED, null)));
        assertFalse(application.resolution().standing().holdsEver());
    }

    @Test
    void onlyWhoeverDecidedReviews() {
        ExemptionApplication application = AnApplication.reviewRequested(Outcome.REJECTED);
        assertInstanceOf(IllegalStep.class, application.decideReview(MINISTRY, review(ReviewOutcome.UPHELD, null)));
        done(application.decideReview(DECIDER, review(ReviewOutcome.UPHELD, null)));
        assertInstanceOf(IllegalStep.class, application.decideReview(DECIDER, review(ReviewOutcome.UPHELD, null)));
    }

    private static ReviewDecision review(ReviewOutcome outcome, @Nullable Terms amended) {
        return new ReviewDecision(outcome, amended, "Perustelut.", "VRK", "decider", TODAY);
    }

    private static StepRuling take(ExemptionApplication application, Step step) {
        return switch (step) {
            case EDIT ->
                application.edit(
                        new ExemptionApplication.NamedService("VIESTINVALITYS", "VRK"), AnApplication.content());
            case SUBMIT -> application.submit("VRK", fi.kapa.chassis.standard.OfficialLanguage.FI, NOW);
            case SUPPLEMENT -> application.supplement(new Supplement("Lisäys.", NOW));
            case REFER -> application.answerOpportunity(true, NOW, TODAY);
            case WITHDRAW -> application.withdraw(null);
            case REQUEST_INFORMATION -> application.requestInformation(PREPARER, "Mikä?");
            case PROPOSE -> application.propose(PREPARER, terms(Outcome.GRANTED), NOW, ANSWER_BY);
            case TAKE_OVER -> application.takeOver(new TakeOver("Merkittävä.", false, NOW));
            case DECIDE -> application.decide(DECIDER, terms(Outcome.GRANTED), TODAY, REVIEW_UNTIL);
            case REQUEST_REVIEW -> application.requestReview("Vaadimme oikaisua.", NOW, TODAY);
            case DECIDE_REVIEW -> application.decideReview(DECIDER, review(ReviewOutcome.UPHELD, null));
        };
    }
}
