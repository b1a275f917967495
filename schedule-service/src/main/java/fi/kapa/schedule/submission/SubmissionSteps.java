package fi.kapa.schedule.submission;

import fi.kapa.chassis.change.Journal;
import fi.kapa.schedule.obligation.OrganisationBecameKnown;
import fi.kapa.schedule.submission.SubmissionFact.Name;
import fi.kapa.schedule.submission.SubmissionRuling.Done;
import fi.kapa.schedule.submission.SubmissionRuling.IllegalStep;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steps after a submission: amending, withdrawing, asking, accepting, and the organisation's becoming known. */
@Singleton
class SubmissionSteps {
    private final ScheduleSubmissions submissions;
    private final FormerRevisions formerRevisions;
    private final Journal journal;
    private final Clock clock;

    SubmissionSteps(ScheduleSubmissions submissions, FormerRevisions formerRevisions, Journal journal, Clock clock) {
        this.submissions = submissions;
        this.formerRevisions = formerRevisions;
        this.journal = journal;
        this.clock = clock;
    }

    SubmissionRuling amend(ScheduleSubmission submission, SubmissionContent content) {
        FormerRevision former = new FormerRevision(submission, clock.instant());
        return recorded(submission, "AMEND", Name.ScheduleAmended, () -> {
            SubmissionRuling ruling = submission.amend(content);
            if (ruling instanceof Done) {
                formerRevisions.persist(former);
            }
            return ruling;
        });
    }

    SubmissionRuling withdraw(ScheduleSubmission submission, @Nullable String reason) {
        return recorded(
                submission, "WITHDRAW", Name.ScheduleWithdrawn, () -> submission.withdraw(reason, clock.instant()));
    }

    SubmissionRuling ask(ScheduleSubmission submission, String question) {
        return recorded(
                submission,
                "REQUEST_CLARIFICATION",
                Name.ScheduleClarificationRequested,
                () -> submission.ask(question));
    }

    SubmissionRuling accept(ScheduleSubmission submission) {
        return recorded(submission, "ACCEPT", Name.ScheduleAccepted, submission::accept);
    }

    void settle(@Observes OrganisationBecameKnown known) {
        submissions
                .inForce(known.organisation())
                .filter(submission -> !submission.organisationKnown())
                .ifPresent(submission -> recorded(submission, "SETTLE", Name.ScheduleAmended, () -> {
                    submission.organisationBecameKnown();
                    return new Done(submission);
                }));
    }

    private SubmissionRuling recorded(
            ScheduleSubmission submission, String action, Name name, Supplier<SubmissionRuling> step) {
        SubmissionRuling ruling = step.get();
        return switch (ruling) {
            case IllegalStep illegal -> illegal;
            case Done done -> {
                submissions.flush();
                journal.publish(SubmissionFact.of(name, submission, null));
                journal.audit(
                        action,
                        "schedule-submission",
                        submission.id(),
                        submission.organisation(),
                        SubmissionView.from(submission));
                yield done;
            }
        };
    }
}
