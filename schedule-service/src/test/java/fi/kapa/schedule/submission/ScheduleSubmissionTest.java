package fi.kapa.schedule.submission;

import static fi.kapa.schedule.submission.ASubmission.MAY;
import static fi.kapa.schedule.submission.ASubmission.NOW;
import static fi.kapa.schedule.submission.ASubmission.content;
import static fi.kapa.schedule.submission.ASubmission.done;
import static fi.kapa.schedule.submission.ASubmission.goal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.schedule.submission.SubmissionRuling.IllegalStep;
import fi.kapa.schedule.submission.SubmissionState.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleSubmissionTest {
    @Test
    void anAmendmentIsANewRevisionOfTheSameReference() {
        ScheduleSubmission submission = ASubmission.accepted();
        done(submission.amend(content(goal("VIESTINVALITYS", MAY))));
        assertEquals(2, submission.revision());
        assertEquals("AT-2016-000001", submission.reference());
        assertEquals(SubmissionState.SUBMITTED, submission.state());
        assertEquals(List.of(goal("VIESTINVALITYS", MAY)), submission.goals());
    }

    @Test
    void whetherItIsLateIsSettledByTheFirstRevision() {
        ScheduleSubmission late = ASubmission.late();
        done(late.amend(content(goal("TUNNISTAMINEN", MAY))));
        assertTrue(late.late());
        ScheduleSubmission inTime = ASubmission.submitted();
        done(inTime.amend(content(goal("TUNNISTAMINEN", MAY))));
        assertEquals(false, inTime.late());
    }

    @Test
    void anAmendmentAnswersTheOfficersQuestion() {
        ScheduleSubmission submission = ASubmission.asked();
        assertEquals("Milloin sopimus päättyy?", submission.question());
        done(submission.amend(content(goal("TUNNISTAMINEN", MAY))));
        assertNull(submission.question());
        assertEquals(SubmissionState.SUBMITTED, submission.state());
    }

    @Test
    void anUnregisteredOrganisationsSubmissionWaitsWhateverIsAmended() {
        ScheduleSubmission submission = ASubmission.waiting();
        assertEquals(SubmissionState.NEEDS_CLARIFICATION, submission.state());
        done(submission.amend(content(goal("VIESTINVALITYS", MAY))));
        assertEquals(SubmissionState.NEEDS_CLARIFICATION, submission.state());
        submission.organisationBecameKnown();
        assertEquals(SubmissionState.SUBMITTED, submission.state());
    }

    @Test
    void anOfficersQuestionStaysOpenWhenTheOrganisationBecomesKnown() {
        ScheduleSubmission submission = ASubmission.asked();
        submission.organisationBecameKnown();
        assertEquals(SubmissionState.NEEDS_CLARIFICATION, submission.state());
    }

    @Test
    void theReasonOfAWithdrawalIsKept() {
        assertEquals("Organisaatio lakkaa.", ASubmission.withdrawn().withdrawalReason());
    }

    @ParameterizedTest
    @EnumSource(SubmissionState.class)
    void onlyTheStepsOfTheTableAreLegal(SubmissionState state) {
        for (Step step : Step.values()) {
            ScheduleSubmission submission = ASubmission.in(state);
            SubmissionRuling ruling = take(submission, step);
            assertEquals(state.allows(step), !(ruling instanceof IllegalStep), () -> step + " in " + state);
            if (ruling instanceof IllegalStep illegal) {
                assertEquals(new IllegalStep(state), illegal);
                assertEquals(state, submission.state());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SubmissionState.class,
            names = {"SUPERSEDED", "WITHDRAWN"})
    void whatIsSupersededOrWithdrawnIsNoLongerInForceAndAllowsNothing(SubmissionState state) {
        assertEquals(false, state.inForce());
        for (Step step : Step.values()) {
            assertEquals(false, state.allows(step), step::name);
        }
    }

    private static SubmissionRuling take(ScheduleSubmission submission, Step step) {
        return switch (step) {
            case AMEND -> submission.amend(content(goal("TUNNISTAMINEN", MAY)));
            case WITHDRAW -> submission.withdraw(null, NOW);
            case SUPERSEDE -> submission.supersede();
            case ASK -> submission.ask("Milloin?");
            case ACCEPT -> submission.accept();
        };
    }
}
