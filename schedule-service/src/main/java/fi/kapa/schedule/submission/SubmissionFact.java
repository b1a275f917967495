package fi.kapa.schedule.submission;

import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others may know of a submission: its whole state but for the submitter and the free texts. */
record SubmissionFact(
        UUID submissionId,
        String reference,
        int revision,
        OrganisationKey organisation,
        Channel channel,
        SubmissionState state,
        boolean late,
        OfficialLanguage language,
        Instant submittedAt,
        List<GoalFact> goals,
        @Nullable UUID supersedes) {

    /** One goal. */
    record GoalFact(
            String serviceCode,
            YearMonth targetMonth,
            @Nullable YearMonth readyFrom,
            @Nullable LocalDate contractEndsOn) {}

    /** The names of the facts, in the past tense. */
    enum Name {
        ScheduleSubmitted,
        ScheduleAmended,
        ScheduleClarificationRequested,
        ScheduleAccepted,
        ScheduleWithdrawn
    }

    static Fact of(Name name, ScheduleSubmission submission, @Nullable UUID supersedes) {
        return Fact.of(
                name.name(),
                "schedule-submission",
                submission.id(),
                submission.organisation(),
                submission.version(),
                from(submission, supersedes));
    }

    private static SubmissionFact from(ScheduleSubmission submission, @Nullable UUID supersedes) {
        return new SubmissionFact(
                submission.id(),
                submission.reference(),
                submission.revision(),
                submission.organisation(),
                submission.channel(),
                submission.state(),
                submission.late(),
                submission.language(),
                submission.submittedAt(),
                submission.goals().stream()
                        .map(goal -> new GoalFact(
                                goal.serviceCode(), goal.targetMonth(), goal.readyFrom(), goal.contractEndsOn()))
                        .toList(),
                supersedes);
    }
}
