package fi.kapa.schedule.plan.instance;

/**
 * The price list of a plan, in cost points; each plan is kept with the list that it was made by.
 *
 * @param early per week of go-live before the wish, times the onboarding's weight
 * @param late per week of go-live after the wish, times the onboarding's weight
 * @param latenessFixed once, when go-live is after the statutory deadline
 * @param latenessPerWeek per week of go-live after the statutory deadline
 * @param gapPerWeek per week between the end of the organisation's own contract and go-live
 * @param overlapPerWeek per week that the own contract outlasts go-live, beyond the free ones
 * @param overlapFreeWeeks weeks of overlap that cost nothing
 * @param moveFixed once, when an onboarding of the plan in force starts in another week
 * @param movePerWeek per week by which it is moved
 * @param unscheduled for an onboarding that is not placed; nothing else is counted for it
 * @param fair1 per week of an organisation's summed delay over {@code fair1Over} weeks
 * @param fair1Over weeks
 * @param fair2 per week of an organisation's summed delay over {@code fair2Over} weeks, on top
 * @param fair2Over weeks
 */
public record Weights(
        int early,
        int late,
        int latenessFixed,
        int latenessPerWeek,
        int gapPerWeek,
        int overlapPerWeek,
        int overlapFreeWeeks,
        int moveFixed,
        int movePerWeek,
        int unscheduled,
        int fair1,
        int fair1Over,
        int fair2,
        int fair2Over) {

    /** What an organisation's summed delay costs. */
    public long fairness(int delayWeeks) {
        return (long) fair1 * Math.max(0, delayWeeks - fair1Over) + (long) fair2 * Math.max(0, delayWeeks - fair2Over);
    }
}
