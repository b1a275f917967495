package fi.kapa.schedule.plan.search;

import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.model.Model;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Simulated annealing (Kirkpatrick) over single moves and ejection chains, most of them tried where a {@link Guide} points. The temperature falls geometrically with the share of
 * the budget that is spent, so a short run cools as far as a long one.
 */
final class Annealing {
    private static final int STEPS_BETWEEN_LOOKS = 1024;
    private static final int NEAR = 6;
    /** Moves out of ten whose start the bound's prices favour. */
    private static final int GUIDED = 6;

    private static final int GUIDED_OF = 10;
    /** Share of the budget from which hardly anything that costs is accepted, to settle in the nearest optimum. */
    private static final double FROZEN_FROM = 0.95;

    private static final double FROZEN = 8;

    private static final double COLD = 1;
    private static final double HOTTEST = 16;

    private final Board board;
    private final Model model;
    private final SplittableRandom random;
    private final EjectionChain chain;
    private final Guide guide;
    private final int[] movable;
    private long steps;
    private Plan best;
    private long bestCost;

    Annealing(Board board, Guide guide, SplittableRandom random) {
        this.guide = guide;
        this.board = board;
        this.model = board.model;
        this.random = random;
        chain = new EjectionChain(board, random, EjectionChain.MOST_MOVES);
        movable = IntStream.range(0, model.onboardings)
                .filter(i -> !model.pinned[i] && model.starts[i].length > 0)
                .toArray();
        best = board.plan();
        bestCost = board.cost();
    }

    /** What the caller is told between looks, and what it answers: the share of the budget spent, 1 and more to stop. */
    interface Pace {
        double spent(long steps, long bestCost);
    }

    /**
     * Runs until the pace says 1; the best plan seen is kept whatever comes.
     *
     * @param week cost points of a week's distance from a wish, the unit of temperatures
     */
    Plan run(double week, Pace pace) {
        if (movable.length == 0) {
            return best;
        }
        int[] waiting = waiting();
        long nextCount = 0;
        double first = pace.spent(steps, bestCost);
        for (double share = first; share < 1; share = pace.spent(steps, bestCost)) {
            if (steps >= nextCount) {
                waiting = waiting();
                nextCount = steps + movable.length / 8;
            }
            double now = week * temperature((share - first) / (1 - first));
            for (int k = 0; k < STEPS_BETWEEN_LOOKS; k++) {
                boolean forWaiting = waiting.length > 0 && random.nextInt(4) == 0;
                int[] from = forWaiting ? waiting : movable;
                step(from[random.nextInt(from.length)], now);
            }
            steps += STEPS_BETWEEN_LOOKS;
            if (board.cost() < bestCost) {
                bestCost = board.cost();
                best = board.plan();
            }
        }
        return best;
    }

    /** In weeks. The more steps there will be for each onboarding, the hotter the beginning; the end is as cold for all. */
    private double temperature(double share) {
        if (share > FROZEN_FROM) {
            return COLD / FROZEN;
        }
        double stepsOfEach = share == 0 ? 1 : steps / share / movable.length;
        double hot = Math.clamp(Math.sqrt(stepsOfEach) / 4, COLD, HOTTEST);
        return hot * Math.pow(COLD / hot, share / FROZEN_FROM);
    }

    /** What could be placed and is not; it is tried more often than the rest. */
    private int[] waiting() {
        return Arrays.stream(movable)
                .filter(i -> board.start[i] == Board.UNSCHEDULED)
                .toArray();
    }

    private void step(int i, double temperature) {
        int to = target(i);
        if (to == board.start[i] || !model.allowed(i, to)) {
            return;
        }
        double mayCost = -temperature * Math.log(1 - random.nextDouble());
        long delta = board.delta(i, to);
        if (delta > mayCost) {
            return;
        }
        if (board.fits(i, to)) {
            board.assign(i, to);
        } else {
            chain.attempt(i, to, mayCost);
        }
    }

    /** Mostly where the prices want it, else near where it is or anywhere. */
    private int target(int i) {
        if (random.nextInt(GUIDED_OF) < GUIDED) {
            return guide.start(i, random);
        }
        int from = board.start[i];
        if (from >= 0 && random.nextInt(3) == 0) {
            return from + random.nextInt(-NEAR, NEAR + 1);
        }
        int[] starts = model.starts[i];
        return starts[random.nextInt(starts.length)];
    }
}
