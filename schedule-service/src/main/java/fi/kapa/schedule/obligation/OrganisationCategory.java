package fi.kapa.schedule.obligation;

/**
 * What kind of organisation it is, by the act's §§ 5 and 8, as far as a caller may ask for it; copies keep the text, so that they outlive a new one.
 */
public enum OrganisationCategory {
    STATE_ADMINISTRATIVE_AUTHORITY,
    STATE_AGENCY,
    STATE_INSTITUTION,
    STATE_ENTERPRISE,
    MUNICIPAL_AUTHORITY,
    COURT_OR_JUDICIAL_BODY,
    INDEPENDENT_PUBLIC_BODY,
    OTHER_PUBLIC_TASK,
    PRIVATE_BODY,
    OTHER
}
