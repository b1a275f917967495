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
     * Every onboarding takes the cheapest start that is still open and leaves those that wait for it a start; those that must
     * start soonest choose first within their rank. O(onboardings · slots).
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
        int[] latest = latestStarts(model, rank);
        order.sort(Comparator.<Integer>comparingInt(i -> rank[i]).thenComparingInt(i -> latest[i]));
        for (int i : order) {
            placeCheapest(board, i, latest[i]);
            if (board.start[i] == Board.UNSCHEDULED) {
                placeCheapest(board, i, model.slots);
            }
        }
        return board;
    }

    static void placeCheapest(Board board, int i, int latest) {
        int best = board.start[i];
        int bestDelta = 0;
        for (int t : board.model.starts[i]) {
            int delta = board.delta(i, t);
            if (t <= latest && delta < bestDelta && board.fits(i, t)) {
                best = t;
                bestDelta = delta;
            }
        }
        if (best != board.start[i]) {
            board.assign(i, best);
        }
    }

    /** The last start of each onboarding that leaves a start to every one that waits for it, capacity aside. */
    private static int[] latestStarts(Model model, int[] rank) {
        int[] latest = new int[model.onboardings];
        List<Integer> backward = new ArrayList<>();
        for (int i = 0; i < model.onboardings; i++) {
            backward.add(i);
        }
        backward.sort(Comparator.<Integer>comparingInt(i -> rank[i]).reversed());
        for (int i : backward) {
            int[] starts = model.starts[i];
            latest[i] = starts.length == 0 ? -1 : starts[starts.length - 1];
            for (Model.Link next : model.after[i]) {
                if (model.starts[next.other()].length > 0) {
                    latest[i] = Math.min(latest[i], latest[next.other()] - next.distance());
                }
            }
        }
        return latest;
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
