package fi.kapa.schedule.plan.search;

import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.model.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A valid plan at once: what is confirmed first, then onboarding after onboarding in precedence order. */
final class Construction {
    private Construction() {}

    /**
     * Every onboarding takes the cheapest start that is still open; those with the fewest starts choose first within their rank.
     * O(onboardings · slots).
     */
    static Board greedy(Model model) {
        Board board = new Board(model, Plan.ofPinned(model.instance));
        int[] rank = ranks(model);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < model.onboardings; i++) {
            if (!model.pinned[i]) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer>comparingInt(i -> rank[i]).thenComparingInt(i -> model.starts[i].length));
        for (int i : order) {
            placeCheapest(board, i);
        }
        return board;
    }

    static void placeCheapest(Board board, int i) {
        int best = board.start[i];
        int bestDelta = 0;
        for (int t : board.model.starts[i]) {
            int delta = board.delta(i, t);
            if (delta < bestDelta && board.fits(i, t)) {
                best = t;
                bestDelta = delta;
            }
        }
        if (best != board.start[i]) {
            board.assign(i, best);
        }
    }

    /** Length of the longest chain of precedences that ends at each onboarding. */
    private static int[] ranks(Model model) {
        int[] rank = new int[model.onboardings];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < model.onboardings; i++) {
                for (Model.Link first : model.before[i]) {
                    if (rank[i] <= rank[first.other()]) {
                        rank[i] = rank[first.other()] + 1;
                        changed = true;
                    }
                }
            }
        }
        return rank;
    }
}
