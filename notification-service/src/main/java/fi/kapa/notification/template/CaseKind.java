package fi.kapa.notification.template;

/** Which service's case a notice tells of. */
public enum CaseKind {
    SCHEDULE,
    EXEMPTION,
    FUNDING
}
