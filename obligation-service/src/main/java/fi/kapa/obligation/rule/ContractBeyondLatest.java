package fi.kapa.obligation.rule;

import java.time.LocalDate;

/** How an own contract that runs beyond the latest date is read; the act does not reconcile § 5.1 with § 29.1. */
public enum ContractBeyondLatest {
    /** At the latest when the contract has ended. */
    CONTRACT_END_CONTROLS,
    /** The latest date stands. */
    DATE_CAPS;

    /** By when the service must be adopted, when the contract ends on its last day. */
    LocalDate adoptBy(LocalDate latest, LocalDate lastDay) {
        LocalDate dayAfter = lastDay.plusDays(1);
        return switch (this) {
            case CONTRACT_END_CONTROLS -> dayAfter.isAfter(latest) ? dayAfter : latest;
            case DATE_CAPS -> latest;
        };
    }

    public ContractBeyondLatest other() {
        return switch (this) {
            case CONTRACT_END_CONTROLS -> DATE_CAPS;
            case DATE_CAPS -> CONTRACT_END_CONTROLS;
        };
    }
}
