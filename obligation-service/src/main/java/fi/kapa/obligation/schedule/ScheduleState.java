package fi.kapa.obligation.schedule;

/** Where a submission stands, as schedule-service tells it. */
public enum ScheduleState {
    SUBMITTED,
    NEEDS_CLARIFICATION,
    ACCEPTED,
    SUPERSEDED,
    WITHDRAWN
}
