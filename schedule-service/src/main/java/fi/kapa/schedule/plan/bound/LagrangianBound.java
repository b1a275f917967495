package fi.kapa.schedule.plan.bound;

import fi.kapa.schedule.plan.model.Model;
import java.util.Arrays;
import java.util.List;

/**
 * A lower bound of every feasible plan's cost by Lagrangian relaxation: capacity, concurrency and fairness rows are priced
 * instead of kept, precedence is kept exactly by a dynamic program over each organisation's precedence tree. Whatever the prices,
 * no feasible plan costs less than the relaxed optimum; the subgradient steps (Polyak's length, with Held and Karp's halving)
 * look for prices that prove most. One step is O(onboardings · slots).
 *
 * <p>The prices of the best step are shadow prices in cost points: what one more go-live in a full row is worth.
 */
public final class LagrangianBound {
    private static final double SMOOTHING = 0.7;
    /** Steps without gain before the step length falls; the fall is slow, because a hasty one ends far below the best bound. */
    private static final int PATIENCE = 20;

    private static final double FALL = 0.8;
    /** Polyak's target above the cost of the best plan known: the duality gap is small, and short steps end too early. */
    private static final double OVERSHOOT = 1.3;
    /** A fairness row counts weeks of delay, some tens, and its price is at most a few points: its steps are scaled down. */
    private static final double FAIRNESS_SCALE = 0.01;

    private final Model model;
    private final PrecedenceForest forest;
    /** By capacity row, at least 0. */
    private final double[] capacityPrice;
    /** By organisation and slot, at least 0. */
    private final double[] concurrencyPrice;
    /** By organisation, in 0..fair1 and 0..fair2: cost points per week of summed delay beyond each threshold. */
    private final double[] fairPrice1;

    private final double[] fairPrice2;
    private final double[] table;
    /** Cost of a subtree when the onboarding stays unscheduled. */
    private final double[] absent;

    private final int[] chosen;
    private final double[] capacitySlope;
    private final double[] concurrencySlope;
    private final double[] fairSlope;
    private double[] bestPrices;
    private double best = Double.NEGATIVE_INFINITY;
    private int steps;
    private int withoutGain;
    private double length = 1;

    public LagrangianBound(Model model) {
        this.model = model;
        forest = new PrecedenceForest(model);
        capacityPrice = new double[model.capacity.length];
        concurrencyPrice = new double[model.organisations * model.slots];
        fairPrice1 = new double[model.organisations];
        fairPrice2 = new double[model.organisations];
        table = new double[model.onboardings * model.slots];
        absent = new double[model.onboardings];
        chosen = new int[model.onboardings];
        capacitySlope = new double[capacityPrice.length];
        concurrencySlope = new double[concurrencyPrice.length];
        fairSlope = new double[2 * model.organisations];
        bestPrices = capacityPrice.clone();
    }

    /** The proven bound so far; costs are whole points, so it may be rounded up. */
    public long bound() {
        return best == Double.NEGATIVE_INFINITY ? 0 : Math.max(0, (long) Math.ceil(best - 1e-4));
    }

    /** Cost points that one more go-live in each capacity row is worth. */
    public List<Double> prices() {
        return Arrays.stream(bestPrices).boxed().toList();
    }

    public int steps() {
        return steps;
    }

    /** Whether further steps can hardly prove more. */
    public boolean settled() {
        return length < 1e-3;
    }

    /**
     * One subgradient step.
     *
     * @param target the cost of some feasible plan
     */
    public void step(long target) {
        double value = relaxedOptimum();
        steps++;
        if (value > best + Math.max(1e-9, Math.abs(best) * 1e-6)) {
            withoutGain = 0;
        } else if (++withoutGain == PATIENCE) {
            withoutGain = 0;
            length *= FALL;
        }
        if (value > best) {
            best = value;
            bestPrices = capacityPrice.clone();
        }
        follow(Math.max(1, target * OVERSHOOT - value));
    }

    private double relaxedOptimum() {
        double value = 0;
        for (int row = 0; row < capacityPrice.length; row++) {
            value -= capacityPrice[row] * model.capacity[row];
        }
        double[] sums = new double[model.slots + 1];
        for (int o = 0; o < model.organisations; o++) {
            for (int week = 0; week < model.slots; week++) {
                double price = concurrencyPrice[o * model.slots + week];
                sums[week + 1] = sums[week] + price;
                value -= price * model.maxConcurrent[o];
            }
            value -= fairPrice1[o] * model.weights.fair1Over() + fairPrice2[o] * model.weights.fair2Over();
            for (int i : model.ofOrganisation[o]) {
                price(i, sums, fairPrice1[o] + fairPrice2[o]);
            }
        }
        return value + treeOptima();
    }

    private void price(int i, double[] concurrency, double fair) {
        int base = i * model.slots;
        int s = model.service[i];
        int weeks = model.duration[i];
        Arrays.fill(table, base, base + model.slots, Double.POSITIVE_INFINITY);
        for (int t : model.starts[i]) {
            int goLive = t + weeks - 1;
            table[base + t] = model.cost[base + t]
                    + capacityPrice[model.weekRow(s, goLive)]
                    + capacityPrice[model.monthRow(s, goLive)]
                    + capacityPrice[model.providerRow(s, goLive)]
                    + concurrency[goLive + 1]
                    - concurrency[t]
                    + fair * model.delay(i, t);
        }
        // A confirmed onboarding has one start and no choice.
        absent[i] = model.pinned[i] ? Double.POSITIVE_INFINITY : model.weights.unscheduled();
    }

    /** Upward: each onboarding's table is added to its parent's as the least cost that each start of the parent leaves. */
    private double treeOptima() {
        double value = 0;
        double[] own = new double[model.slots];
        for (int i : forest.upward) {
            int above = forest.parent[i];
            int base = i * model.slots;
            if (above < 0) {
                double least = absent[i];
                for (int t = 0; t < model.slots; t++) {
                    least = Math.min(least, table[base + t]);
                }
                value += least;
                continue;
            }
            System.arraycopy(table, base, own, 0, model.slots);
            int parentBase = above * model.slots;
            if (forest.parentFirst[i]) {
                for (int t = model.slots - 2; t >= 0; t--) {
                    own[t] = Math.min(own[t], own[t + 1]);
                }
                for (int t : model.starts[above]) {
                    int from = Math.max(0, t + forest.distance[i]);
                    table[parentBase + t] +=
                            Math.min(absent[i], from < model.slots ? own[from] : Double.POSITIVE_INFINITY);
                }
                absent[above] += absent[i];
            } else {
                for (int t = 1; t < model.slots; t++) {
                    own[t] = Math.min(own[t], own[t - 1]);
                }
                for (int t : model.starts[above]) {
                    int until = Math.min(model.slots - 1, t - forest.distance[i]);
                    table[parentBase + t] += until >= 0 ? own[until] : Double.POSITIVE_INFINITY;
                }
                absent[above] += Math.min(absent[i], own[model.slots - 1]);
            }
        }
        return value;
    }

    /** Downward: the starts that reach the relaxed optimum; then every price moves along its row's excess. */
    private void follow(double missing) {
        for (int k = forest.upward.length - 1; k >= 0; k--) {
            int i = forest.upward[k];
            int above = forest.parent[i];
            int low = 0;
            int high = model.slots - 1;
            boolean mayBeAbsent = true;
            if (above >= 0 && forest.parentFirst[i]) {
                low = chosen[above] < 0 ? model.slots : chosen[above] + forest.distance[i];
            } else if (above >= 0 && chosen[above] >= 0) {
                high = chosen[above] - forest.distance[i];
                mayBeAbsent = false;
            }
            chosen[i] = cheapest(i, low, high, mayBeAbsent);
        }
        slopes();
        double square = squared(capacitySlope) + squared(concurrencySlope) + FAIRNESS_SCALE * squared(fairSlope);
        if (square == 0) {
            length = 0;
            return;
        }
        double by = length * missing / square;
        move(capacityPrice, capacitySlope, by);
        move(concurrencyPrice, concurrencySlope, by);
        for (int o = 0; o < model.organisations; o++) {
            fairPrice1[o] = Math.clamp(fairPrice1[o] + FAIRNESS_SCALE * by * fairSlope[o], 0, model.weights.fair1());
            fairPrice2[o] = Math.clamp(
                    fairPrice2[o] + FAIRNESS_SCALE * by * fairSlope[model.organisations + o], 0, model.weights.fair2());
        }
    }

    private int cheapest(int i, int low, int high, boolean mayBeAbsent) {
        int best = -1;
        double least = mayBeAbsent ? absent[i] : Double.POSITIVE_INFINITY;
        for (int t : model.starts[i]) {
            if (t >= low && t <= high && table[i * model.slots + t] < least) {
                least = table[i * model.slots + t];
                best = t;
            }
        }
        return best;
    }

    private void slopes() {
        double[] excess = new double[capacitySlope.length];
        double[] crowd = new double[concurrencySlope.length];
        double[] delay = new double[model.organisations];
        for (int i = 0; i < model.onboardings; i++) {
            int t = chosen[i];
            if (t < 0) {
                continue;
            }
            int s = model.service[i];
            int goLive = t + model.duration[i] - 1;
            excess[model.weekRow(s, goLive)]++;
            excess[model.monthRow(s, goLive)]++;
            excess[model.providerRow(s, goLive)]++;
            for (int week = t; week <= goLive; week++) {
                crowd[model.organisation[i] * model.slots + week]++;
            }
            delay[model.organisation[i]] += model.delay(i, t);
        }
        for (int row = 0; row < excess.length; row++) {
            blend(capacitySlope, row, excess[row] - model.capacity[row], capacityPrice[row], Double.MAX_VALUE);
        }
        for (int k = 0; k < crowd.length; k++) {
            blend(
                    concurrencySlope,
                    k,
                    crowd[k] - model.maxConcurrent[k / model.slots],
                    concurrencyPrice[k],
                    Double.MAX_VALUE);
        }
        for (int o = 0; o < model.organisations; o++) {
            blend(fairSlope, o, delay[o] - model.weights.fair1Over(), fairPrice1[o], model.weights.fair1());
            blend(
                    fairSlope,
                    model.organisations + o,
                    delay[o] - model.weights.fair2Over(),
                    fairPrice2[o],
                    model.weights.fair2());
        }
    }

    /** The slope is smoothed over the steps; at a price's limit only the way back counts. */
    private static void blend(double[] slope, int k, double now, double price, double most) {
        double blended = SMOOTHING * now + (1 - SMOOTHING) * slope[k];
        boolean stuck = price <= 0 && blended < 0 || price >= most && blended > 0;
        slope[k] = stuck ? 0 : blended;
    }

    private static double squared(double[] slope) {
        double sum = 0;
        for (double part : slope) {
            sum += part * part;
        }
        return sum;
    }

    private static void move(double[] prices, double[] slope, double by) {
        for (int k = 0; k < prices.length; k++) {
            prices[k] = Math.max(0, prices[k] + by * slope[k]);
        }
    }
}
