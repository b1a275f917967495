package fi.kapa.obligation.judgement;

/** What an organisation is to a support service: the verdict proper. */
public enum Position {
    OBLIGED,
    ENTITLED,
    BY_PERMISSION,
    NOT_COVERED
}
