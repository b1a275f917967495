package fi.kapa.funding.application;

import fi.kapa.chassis.standard.Money;
import java.time.LocalDate;

/** Whether a step was taken. */
sealed interface ApplicationRuling {
    record Done(FundingApplication application) implements ApplicationRuling {}

    /** The state does not allow the step. */
    record IllegalStep(ApplicationState state) implements ApplicationRuling {}

    /** The call takes no applications on this day. */
    record CallNotOpen(LocalDate opensOn, LocalDate closesOn) implements ApplicationRuling {}

    /** Nobody has proposed a decision. */
    record NotPrepared() implements ApplicationRuling {}

    /** Who proposed may not decide. */
    record SamePerson() implements ApplicationRuling {}

    /** The call has less left than is granted. */
    record BudgetExceeded(Money available) implements ApplicationRuling {}
}
