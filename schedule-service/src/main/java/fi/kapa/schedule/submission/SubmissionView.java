package fi.kapa.schedule.submission;

import fi.kapa.chassis.problem.Problem.InputError;
import fi.kapa.chassis.standard.OfficialLanguage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A submission as it is answered. */
@Schema(name = "ScheduleSubmission")
record SubmissionView(
        UUID id,
        String reference,
        int revision,
        String businessId,
        @Nullable String unit,
        Channel channel,
        SubmissionState state,
        boolean late,
        @Nullable String question,
        @Nullable String withdrawalReason,
        OfficialLanguage language,
        Submitter submitter,
        List<Goal> goals,
        List<InputError> warnings,
        Instant submittedAt) {

    static SubmissionView from(ScheduleSubmission submission) {
        return from(submission, List.of());
    }

    static SubmissionView from(ScheduleSubmission submission, List<InputError> warnings) {
        return new SubmissionView(
                submission.id(),
                submission.reference(),
                submission.revision(),
                submission.organisation().businessId().value(),
                submission.organisation().unit(),
                submission.channel(),
                submission.state(),
                submission.late(),
                submission.question(),
                submission.withdrawalReason(),
                submission.language(),
                submission.submitter(),
                submission.goals(),
                warnings,
                submission.submittedAt());
    }
}
