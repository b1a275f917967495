package fi.kapa.schedule.plan.explain;

import fi.kapa.schedule.plan.instance.PlanCost;
import java.util.List;

/** What another start would mean for one onboarding while all others stay. */
public sealed interface Alternative {
    int start();

    /** The start that the plan has. */
    record Chosen(int start) implements Alternative {}

    /**
     * A rule stands against it.
     *
     * @param by onboardings that hold what is wanted; empty when the calendar or the onboarding itself does
     * @param price cost points that one more place in the full capacity row is worth; 0 for other rules
     */
    record Blocked(int start, Rule rule, List<Integer> by, long price) implements Alternative {}

    /**
     * It is open, and changes the plan's cost.
     *
     * @param more cost points by component, fairness included; negative where it would be cheaper
     */
    record Open(int start, PlanCost more) implements Alternative {}

    /** The hard rules in the order in which they are named. */
    enum Rule {
        CONFIRMED,
        HORIZON,
        NOT_READY,
        NOT_OPEN,
        BLACKOUT,
        FREEZE,
        NEEDS_EARLIER,
        NEEDED_BEFORE,
        CONCURRENCY,
        WEEK_FULL,
        MONTH_FULL,
        PROVIDER_FULL
    }
}
