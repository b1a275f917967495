package fi.kapa.notification.template;

/** Which service's case a notice tells of. */
public enum CaseKind {
    SCHEDULE,
    EXEMPTION,
    FUNDING,
    /** A day by which an organisation must meet its duty to use a service. */
    OBLIGATION
}
