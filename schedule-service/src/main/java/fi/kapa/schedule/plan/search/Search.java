package fi.kapa.schedule.plan.search;

import fi.kapa.schedule.plan.bound.Outlook;
import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.model.Model;
import java.util.Arrays;
import java.util.SplittableRandom;

/** One search for a plan: a construction, then annealing from it. */
public final class Search {
    /** Random chains that follow an exact insertion, for what only a move across services can better. */
    private static final int REPAIRS = 4_000;

    private final SplittableRandom random;
    private Board board;
    private Outlook outlook;

    private Search(Board board, Outlook outlook, long seed) {
        this.board = board;
        this.outlook = outlook;
        random = new SplittableRandom(seed);
    }

    /** From a construction that sees ahead as far as the outlook does. */
    public static Search constructed(Model model, Outlook outlook, long seed) {
        return new Search(Construction.byFlows(model, outlook::ahead), outlook, seed);
    }

    /** Constructs again with a better outlook; the cheaper plan stays. */
    public void constructAgain(Outlook better) {
        Board other = Construction.byFlows(board.model, better::ahead);
        board = other.cost() < board.cost() ? other : board;
        outlook = better;
    }

    public long cost() {
        return board.cost();
    }

    public Plan plan() {
        return board.plan();
    }

    /** Cost points of the plan so far, as if all that can be placed were: what the bound may aim at. */
    public long target(int unplaceable) {
        long unscheduled =
                Arrays.stream(board.start).filter(t -> t == Board.UNSCHEDULED).count();
        return Math.max(1, board.cost() - (unscheduled - unplaceable) * board.model.weights.unscheduled());
    }

    /** What the caller is told every so often, and what it answers: the share of the budget spent, 1 and more to stop. */
    public interface Pace {
        double spent(long steps, long bestCost);
    }

    /** Anneals for as long as the pace says. */
    public Plan improve(Pace pace) {
        double week = Math.max(1, board.model.weights.early() + board.model.weights.late());
        Guide guide = new Guide(board.model, outlook);
        return new Annealing(board, guide, random).run(week, pace::spent);
    }

    /**
     * Re-inserts what was changed into a plan in force and leaves the rest alone as far as that pays: each time exactly within the
     * service, then by chains across services.
     */
    public static Plan reinserted(Model model, Plan inForce, int[] changed, long seed) {
        Board board = new Board(model, inForce);
        SplittableRandom random = new SplittableRandom(seed);
        Insertion insertion = new Insertion(board, model.weights.moveFixed());
        for (int i : changed) {
            Construction.placeCheapest(board, i);
            insertion.reinsert(i);
            if (board.start[i] == Board.UNSCHEDULED) {
                repair(board, i, random);
            }
        }
        return board.plan();
    }

    private static void repair(Board board, int i, SplittableRandom random) {
        EjectionChain chain = new EjectionChain(board, random, 1 + Insertion.MOST_OTHERS);
        int[] starts = board.model.starts[i];
        for (int k = 0; k < REPAIRS && starts.length > 0; k++) {
            if (chain.attempt(i, starts[random.nextInt(starts.length)], -1)) {
                return;
            }
        }
    }
}
