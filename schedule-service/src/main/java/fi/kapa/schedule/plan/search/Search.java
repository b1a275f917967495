package fi.kapa.schedule.plan.search;

import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.model.Model;
import java.util.SplittableRandom;

/** One search for a plan: a construction, then annealing from it. */
public final class Search {
    private static final double HOT = Double.parseDouble(System.getProperty("hot", "30"));
    private static final double COLD = Double.parseDouble(System.getProperty("cold", "0.5"));

    private final Board board;
    private final long constructedCost;
    private final SplittableRandom random;

    public Search(Model model, long seed) {
        board = Construction.greedy(model);
        constructedCost = board.cost();
        random = new SplittableRandom(seed);
    }

    public long cost() {
        return board.cost();
    }

    /** Cost points of the plan that the search began with. */
    public long constructedCost() {
        return constructedCost;
    }

    /** What the caller is told every so often, and what it answers: the share of the budget spent, 1 and more to stop. */
    public interface Pace {
        double spent(long steps, long bestCost);
    }

    public Plan improve(Pace pace) {
        return new Annealing(board, random).run(HOT, COLD, pace::spent);
    }
}
