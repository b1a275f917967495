package fi.kapa.schedule.submission;

/** Whether a step was taken. */
sealed interface SubmissionRuling {
    record Done(ScheduleSubmission submission) implements SubmissionRuling {}

    /** The state does not allow the step. */
    record IllegalStep(SubmissionState state) implements SubmissionRuling {}
}
