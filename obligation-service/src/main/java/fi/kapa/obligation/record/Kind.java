package fi.kapa.obligation.record;

/** What a recorded fact is about. */
public enum Kind {
    ORGANISATION,
    CONTRACT,
    ADOPTION,
    CIRCUMSTANCES,
    USE_DECISION,
    EXEMPTION,
    SCHEDULE,
    FUNDING,
    SUCCESSION
}
