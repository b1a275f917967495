package fi.kapa.funding.obligation;

/** What kind of organisation it is, by the act's §§ 5 and 8. */
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
