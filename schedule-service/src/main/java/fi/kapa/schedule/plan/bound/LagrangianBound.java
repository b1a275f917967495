package fi.kapa.schedule.plan.bound;

import fi.kapa.schedule.plan.model.Model;
import java.util.Arrays;
import java.util.List;

/**
 * A lower bound of every feasible plan's cost by Lagrangian relaxation: capacity, concurrency and fairness rows are priced
 * instead of kept, precedence is kept exactly by a {@link TreeProgram} for each organisation. Whatever the prices, no feasible
 * plan costs less than the relaxed optimum; the subgradient steps (Polyak's length, with Held and Karp's reduction) look for
 * prices that prove most. One step is O(onboardings · slots).
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
    private final Grain grain;
    private final TreeProgram program;
    private final Prices prices;
    /** Smoothed excess of each priced row in the relaxed solutions, in go-lives and weeks. */
    private final Prices slopes;
    /** Organisations that no relaxed solution has crowded so far: their concurrency has neither price nor slope. */
    private final boolean[] uncrowded;
    /** Grains by service and start: the price of a go-live, its three capacity rows together. */
    private final int[][] goLives;

    private final int[] excess;
    private final int[] weeks;
    private final int[] crowd;
    private final Prices bestPrices;
    private double best = Double.NEGATIVE_INFINITY;
    private int steps;
    private int withoutGain;
    private double length = 1;

    public LagrangianBound(Model model) {
        this.model = model;
        grain = new Grain(model);
        program = new TreeProgram(model, grain);
        prices = new Prices(model);
        slopes = new Prices(model);
        uncrowded = new boolean[model.organisations];
        Arrays.fill(uncrowded, true);
        goLives = new int[model.services][model.slots];
        excess = new int[model.capacity.length];
        weeks = new int[model.slots];
        crowd = new int[model.slots];
        bestPrices = new Prices(model);
    }

    /** The proven bound so far; costs are whole points, so it may be rounded up. */
    public long bound() {
        long proven = best == Double.NEGATIVE_INFINITY ? 0 : Math.max(0, (long) Math.ceil(best - 1e-6));
        return proven + model.unavoidable;
    }

    /** Cost points that one more go-live in each capacity row is worth. */
    public List<Double> prices() {
        return Arrays.stream(bestPrices.capacity).boxed().toList();
    }

    /** What the best prices so far say of every start. */
    public Outlook outlook() {
        return new Outlook(model, bestPrices);
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
        double value = relaxedOptimum() / grain.perPoint;
        steps++;
        if (value > best + Math.max(1e-9, Math.abs(best) * 1e-6)) {
            withoutGain = 0;
        } else if (++withoutGain == PATIENCE) {
            withoutGain = 0;
            length *= FALL;
        }
        if (value > best) {
            best = value;
            bestPrices.set(prices);
        }
        follow(Math.max(1, target * OVERSHOOT - value));
    }

    /** Grains of the relaxation's optimum at the present prices; the slopes take in the excess of its solution. */
    private long relaxedOptimum() {
        long value = priceGoLives();
        Arrays.fill(excess, 0);
        for (int o = 0; o < model.organisations; o++) {
            int over1 = grain.ofDelay(prices.fairness[o]);
            int over2 = grain.ofDelay(prices.fairness[model.organisations + o]);
            value -= (long) over1 * model.weights.fair1Over() + (long) over2 * model.weights.fair2Over();
            if (uncrowded[o]) {
                value += program.solve(o, goLives, null, over1 + over2);
            } else {
                value -= (long) priceWeeks(o) * model.maxConcurrent[o];
                value += program.solve(o, goLives, weeks, over1 + over2);
            }
            count(o);
        }
        for (int row = 0; row < excess.length; row++) {
            slopes.capacity[row] = blend(
                    slopes.capacity[row], excess[row] - model.capacity[row], prices.capacity[row], Double.MAX_VALUE);
        }
        return value;
    }

    private long priceGoLives() {
        int[] rows = new int[prices.capacity.length];
        long value = 0;
        for (int row = 0; row < rows.length; row++) {
            rows[row] = grain.ofRow(prices.capacity[row]);
            value -= (long) rows[row] * model.capacity[row];
        }
        for (int s = 0; s < model.services; s++) {
            int weeksToGoLive = model.instance.services().get(s).duration() - 1;
            for (int week = weeksToGoLive; week < model.slots; week++) {
                goLives[s][week - weeksToGoLive] =
                        rows[model.weekRow(s, week)] + rows[model.monthRow(s, week)] + rows[model.providerRow(s, week)];
            }
        }
        return value;
    }

    /** The sum of the organisation's concurrency prices. */
    private int priceWeeks(int organisation) {
        int sum = 0;
        for (int week = 0; week < model.slots; week++) {
            weeks[week] = grain.ofWeek(prices.concurrency[organisation * model.slots + week]);
            sum += weeks[week];
        }
        return sum;
    }

    private void count(int organisation) {
        Arrays.fill(crowd, 0);
        int most = 0;
        int delay = 0;
        for (int i : model.ofOrganisation[organisation]) {
            int t = program.chosen[i];
            if (t < 0) {
                continue;
            }
            int s = model.service[i];
            int goLive = t + model.duration[i] - 1;
            excess[model.weekRow(s, goLive)]++;
            excess[model.monthRow(s, goLive)]++;
            excess[model.providerRow(s, goLive)]++;
            for (int week = t; week <= goLive; week++) {
                most = Math.max(most, ++crowd[week]);
            }
            delay += model.delay(i, t);
        }
        uncrowded[organisation] &= most <= model.maxConcurrent[organisation];
        if (!uncrowded[organisation]) {
            for (int week = 0, k = organisation * model.slots; week < model.slots; week++, k++) {
                slopes.concurrency[k] = blend(
                        slopes.concurrency[k],
                        crowd[week] - model.maxConcurrent[organisation],
                        prices.concurrency[k],
                        Double.MAX_VALUE);
            }
        }
        blendFairness(organisation, delay - model.weights.fair1Over(), model.weights.fair1());
        blendFairness(model.organisations + organisation, delay - model.weights.fair2Over(), model.weights.fair2());
    }

    private void blendFairness(int row, int now, int most) {
        slopes.fairness[row] = blend(slopes.fairness[row], now, prices.fairness[row], most);
    }

    /** The slope is smoothed over the steps; at a price's limit only the way back counts. */
    private static double blend(double slope, double now, double price, double most) {
        double blended = SMOOTHING * now + (1 - SMOOTHING) * slope;
        boolean stuck = price <= 0 && blended < 0 || price >= most && blended > 0;
        return stuck ? 0 : blended;
    }

    /** Every price moves along its row's slope, all by the same length. */
    private void follow(double missing) {
        double square =
                squared(slopes.capacity) + squared(slopes.concurrency) + FAIRNESS_SCALE * squared(slopes.fairness);
        if (square == 0) {
            length = 0;
            return;
        }
        double by = length * missing / square;
        move(prices.capacity, slopes.capacity, by);
        move(prices.concurrency, slopes.concurrency, by);
        move(prices.fairness, slopes.fairness, by * FAIRNESS_SCALE);
        for (int o = 0; o < model.organisations; o++) {
            int second = model.organisations + o;
            prices.fairness[o] = Math.min(prices.fairness[o], model.weights.fair1());
            prices.fairness[second] = Math.min(prices.fairness[second], model.weights.fair2());
        }
    }

    private static double squared(double[] slopes) {
        double sum = 0;
        for (double slope : slopes) {
            sum += slope * slope;
        }
        return sum;
    }

    private static void move(double[] prices, double[] slopes, double by) {
        for (int k = 0; k < prices.length; k++) {
            if (slopes[k] != 0) {
                prices[k] = Math.max(0, prices[k] + by * slopes[k]);
            }
        }
    }
}
