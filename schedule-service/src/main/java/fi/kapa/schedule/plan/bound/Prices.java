package fi.kapa.schedule.plan.bound;

import fi.kapa.schedule.plan.model.Model;

/**
 * The Lagrangian multipliers of the relaxed rows, in cost points and at least 0: what one more go-live in a capacity row, one more
 * week that an organisation can carry, one more week of delay before fairness counts it would be worth.
 */
final class Prices {
    /** By capacity row. */
    final double[] capacity;
    /** By organisation and slot. */
    final double[] concurrency;
    /** By organisation for the first threshold, at most {@code fair1}, then for the second, at most {@code fair2}. */
    final double[] fairness;

    Prices(Model model) {
        capacity = new double[model.capacity.length];
        concurrency = new double[model.organisations * model.slots];
        fairness = new double[2 * model.organisations];
    }

    void set(Prices others) {
        System.arraycopy(others.capacity, 0, capacity, 0, capacity.length);
        System.arraycopy(others.concurrency, 0, concurrency, 0, concurrency.length);
        System.arraycopy(others.fairness, 0, fairness, 0, fairness.length);
    }
}
