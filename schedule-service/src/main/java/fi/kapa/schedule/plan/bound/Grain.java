package fi.kapa.schedule.plan.bound;

import fi.kapa.schedule.plan.model.Model;
import java.util.Arrays;

/**
 * Costs and prices of the bound as whole numbers: a grain is a sixteenth of a cost point, or more where costs are huge. Whatever
 * is rounded is rounded down, so that a bound in grains is never above the one in points.
 */
final class Grain {
    /** Grains of what must not be; two of them, each with prices on top, still fit a sum. */
    static final int NEVER = 1 << 29;

    private static final int FINEST = 16;
    private static final int DEAREST_PLAN = 1 << 27;
    private static final int DEAREST_ROW = 1 << 24;
    private static final int DEAREST_STAY = 1 << 26;

    /** Grains in one cost point. */
    final double perPoint;
    /** By onboarding and start, {@link #NEVER} where it may not start. */
    final int[][] cost;

    final int unscheduled;
    private final int dearestWeek;
    private final int dearestDelay;

    Grain(Model model) {
        int members = Arrays.stream(model.ofOrganisation)
                .mapToInt(list -> list.length)
                .max()
                .orElse(1);
        int dearest = Math.max(1, model.weights.unscheduled());
        int delay = 1;
        for (int i = 0; i < model.onboardings; i++) {
            for (int t : model.starts[i]) {
                dearest = Math.max(dearest, model.cost(i, t));
                delay = Math.max(delay, model.delay(i, t));
            }
        }
        perPoint = perPoint(DEAREST_PLAN / ((double) members * dearest));
        dearestWeek = DEAREST_STAY / Arrays.stream(model.duration).max().orElse(1);
        dearestDelay = DEAREST_STAY / delay;
        cost = new int[model.onboardings][model.slots];
        for (int i = 0; i < model.onboardings; i++) {
            Arrays.fill(cost[i], NEVER);
            for (int t : model.starts[i]) {
                cost[i][t] = (int) (model.cost(i, t) * perPoint);
            }
        }
        unscheduled = (int) (model.weights.unscheduled() * perPoint);
    }

    private static double perPoint(double most) {
        return most >= 1 ? Math.floor(Math.min(FINEST, most)) : most;
    }

    /** Of the price of a capacity row. */
    int ofRow(double points) {
        return (int) Math.min(DEAREST_ROW, points * perPoint);
    }

    /** Of the price of carrying one onboarding in a week. */
    int ofWeek(double points) {
        return (int) Math.min(dearestWeek, points * perPoint);
    }

    /** Of the price of a week of delay. */
    int ofDelay(double points) {
        return (int) Math.min(dearestDelay, points * perPoint);
    }

    static int sum(int a, int b) {
        return Math.min(NEVER, a + b);
    }
}
