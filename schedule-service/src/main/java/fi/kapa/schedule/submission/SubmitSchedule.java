package fi.kapa.schedule.submission;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.schedule.submission.ScheduleSubmissions.Beginning;
import fi.kapa.schedule.submission.SubmissionFact.Name;
import fi.kapa.schedule.submission.SubmissionRuling.Done;
import fi.kapa.schedule.submission.SubmissionRuling.IllegalStep;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** An organisation submits its schedule goals; its newest submission takes the place of the one before. */
@Singleton
class SubmitSchedule {
    private final ScheduleSubmissions submissions;
    private final SchedulePolicy policy;
    private final Journal journal;
    private final Clock clock;

    SubmitSchedule(ScheduleSubmissions submissions, SchedulePolicy policy, Journal journal, Clock clock) {
        this.submissions = submissions;
        this.policy = policy;
        this.journal = journal;
        this.clock = clock;
    }

    ScheduleSubmission submit(OrganisationKey organisation, SubmissionContent content, Caller caller) {
        Instant now = clock.instant();
        Beginning beginning = submissions.begin(organisation);
        if (beginning.former() != null) {
            supersede(submissions.findById(beginning.former()));
        }
        SubmissionOrigin origin = new SubmissionOrigin(
                organisation,
                caller.is(Role.FORM_BACKEND) ? Channel.FORM : Channel.API,
                caller.identity(),
                beginning.registered(),
                SubmissionRules.late(now, policy.goalsDue()),
                now);
        ScheduleSubmission submission =
                new ScheduleSubmission(beginning.reference(LocalDate.now(clock).getYear()), origin, content);
        submissions.add(submission);
        journal.publish(SubmissionFact.of(Name.ScheduleSubmitted, submission, beginning.former()));
        journal.audit("SUBMIT", "schedule-submission", submission.id(), organisation, SubmissionView.from(submission));
        return submission;
    }

    /** Written before the newer one, for one submission of an organisation may be in force. */
    private void supersede(ScheduleSubmission former) {
        switch (former.supersede()) {
            case Done _ -> {
                submissions.flush();
                journal.audit(
                        "SUPERSEDE",
                        "schedule-submission",
                        former.id(),
                        former.organisation(),
                        SubmissionView.from(former));
            }
            // It was in force when the new one began: another request came between, so this one is judged again.
            case IllegalStep(SubmissionState state) ->
                throw new OptimisticLockException("The former submission became " + state + " meanwhile");
        }
    }
}
