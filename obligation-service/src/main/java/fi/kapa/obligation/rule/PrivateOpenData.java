package fi.kapa.obligation.rule;

/** What private bodies may do with Avoindata.fi, which § 8.3 leaves to a decree. */
public enum PrivateOpenData {
    BY_PERMISSION,
    ENTITLED,
    NOT_COVERED
}
