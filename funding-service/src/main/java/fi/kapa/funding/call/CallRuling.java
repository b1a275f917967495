package fi.kapa.funding.call;

import fi.kapa.chassis.standard.Money;

/** Whether a call was changed. */
sealed interface CallRuling {
    record Done(FundingCall call) implements CallRuling {}

    /** More is committed than the budget would be. */
    record BelowCommitted(Money committed) implements CallRuling {}
}
