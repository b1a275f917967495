package fi.kapa.schedule.plan.search;

import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.model.Model;
import java.util.Arrays;
import java.util.SplittableRandom;

/** One search for a plan: a construction, then annealing from it. */
public final class Search {
    /** Temperatures in weeks of distance from a wish, early and late together. */
    private static final double HOT = 16;

    private static final double COLD = 1;

    /** Random chains that follow an exact insertion, for what only a move across services can better. */
    private static final int REPAIRS = 4_000;

    private final Board board;
    private final long constructedCost;
    private final int constructedUnscheduled;
    private final SplittableRandom random;

    /** From a construction. */
    public Search(Model model, long seed) {
        this(Construction.greedy(model), seed);
    }

    /** From a plan in force. */
    public Search(Model model, Plan plan, long seed) {
        this(new Board(model, plan), seed);
    }

    private Search(Board board, long seed) {
        this.board = board;
        constructedCost = board.cost();
        constructedUnscheduled = (int)
                Arrays.stream(board.start).filter(t -> t == Board.UNSCHEDULED).count();
        random = new SplittableRandom(seed);
    }

    public long cost() {
        return board.cost();
    }

    /** Cost points of the plan that the search began with, as if all that can be placed were: what the bound may aim at. */
    public long constructedCost(int unplaceable) {
        return Math.max(
                1, constructedCost - (long) (constructedUnscheduled - unplaceable) * board.model.weights.unscheduled());
    }

    /** What the caller is told every so often, and what it answers: the share of the budget spent, 1 and more to stop. */
    public interface Pace {
        double spent(long steps, long bestCost);
    }

    public Plan improve(Pace pace) {
        double week = Math.max(1, board.model.weights.early() + board.model.weights.late());
        return new Annealing(board, random).run(HOT * week, COLD * week, pace::spent);
    }

    /**
     * Re-inserts what was changed and leaves the rest of the plan alone as far as that pays: each time exactly within the
     * service, then by chains across services that gain more than the others they move would cost.
     */
    public Plan reinsert(int[] changed) {
        Insertion insertion = new Insertion(board, board.model.weights.moveFixed());
        for (int i : changed) {
            Construction.placeCheapest(board, i, board.model.slots);
            insertion.reinsert(i);
            if (board.start[i] == Board.UNSCHEDULED) {
                repair(i);
            }
        }
        return board.plan();
    }

    private void repair(int i) {
        EjectionChain chain = new EjectionChain(board, random, 1 + Insertion.MOST_OTHERS);
        int[] starts = board.model.starts[i];
        for (int k = 0; k < REPAIRS && starts.length > 0; k++) {
            if (chain.attempt(i, starts[random.nextInt(starts.length)], -1)) {
                return;
            }
        }
    }
}
