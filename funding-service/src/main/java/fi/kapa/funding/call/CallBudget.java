package fi.kapa.funding.call;

import fi.kapa.chassis.standard.Money;

/**
 * How a call's budget stands.
 *
 * @param committed granted and not freed again
 * @param paid part of what is committed
 */
public record CallBudget(Money budget, Money committed, Money paid) {

    /** What may still be granted. */
    public Money available() {
        return new Money(budget.euros().subtract(committed.euros()));
    }
}
