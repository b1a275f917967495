package fi.kapa.obligation.judgement;

/** How things stand with the use of a service on a day. */
public enum Status {
    NOT_YET_DUE,
    DUE,
    IN_PROGRESS,
    OVERDUE,
    DEFERRED,
    EXEMPT,
    PARTLY_EXEMPT,
    ADOPTED,
    VOLUNTARY,
    NOT_APPLICABLE
}
