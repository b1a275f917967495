package fi.kapa.obligation.succession;

import java.time.LocalDate;

/** Whether a succession without defects may be put on record. */
sealed interface SuccessionRuling {

    record Allowed() implements SuccessionRuling {}

    /** @param on the day of the end that is on record */
    record AlreadyEnded(LocalDate on) implements SuccessionRuling {}
}
