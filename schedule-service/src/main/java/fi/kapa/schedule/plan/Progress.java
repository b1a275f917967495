package fi.kapa.schedule.plan;

/**
 * Where a run stands.
 *
 * @param percent of the budget spent
 * @param cost cost points of the best plan so far
 * @param bound cost points below which no plan can be, as far as proven
 */
public record Progress(int percent, long cost, long bound) {
    /** How far the plan can be from the best one, as a share of the bound. */
    public double gap() {
        return bound == 0 ? Double.POSITIVE_INFINITY : (cost - bound) / (double) bound;
    }

    /** Who watches a run. */
    @FunctionalInterface
    public interface Watcher {
        /** Says false to end the run with the best plan so far; called every thousand moves or so, so it must be quick. */
        boolean goesOn(Progress progress);
    }
}
