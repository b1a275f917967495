package fi.kapa.schedule.plan.search;

import fi.kapa.schedule.plan.model.Model;
import java.util.SplittableRandom;

/**
 * A compound move (Glover's ejection chain): an onboarding takes a start, and whatever that contradicts (a precedence, its
 * organisation's concurrency, a full capacity row) makes one other onboarding move in turn. A swap within a service is the
 * chain of two that ends in the first one's old week. Ends with every rule kept or with the board as it was.
 */
final class EjectionChain {
    static final int MOST_MOVES = 6;

    private final Board board;
    private final Model model;
    private final SplittableRandom random;
    private final int[] moved;
    private final int[] from;
    private int length;
    private long costBefore;
    private double allowance;

    EjectionChain(Board board, SplittableRandom random, int mostMoves) {
        moved = new int[mostMoves];
        from = new int[mostMoves];
        this.board = board;
        this.model = board.model;
        this.random = random;
    }

    /**
     * Tries the chain that begins with one move.
     *
     * @param mayCost cost points that the whole chain may add
     * @return whether the board was changed
     */
    boolean attempt(int i, int to, double mayCost) {
        length = 0;
        costBefore = board.cost();
        allowance = mayCost;
        if (push(i, to) && board.cost() - costBefore <= mayCost) {
            return true;
        }
        while (length > 0) {
            length--;
            board.assign(moved[length], from[length]);
        }
        return false;
    }

    private boolean push(int i, int to) {
        if (length == moved.length || model.pinned[i] || hasMoved(i)) {
            return false;
        }
        if (to >= 0 && !model.allowed(i, to)) {
            return false;
        }
        int old = board.start[i];
        moved[length] = i;
        from[length] = old;
        length++;
        board.assign(i, to);
        if (board.cost() - costBefore > allowance + model.weights.unscheduled() / 100) {
            return false;
        }
        return settlePrecedence(i, to) && (to < 0 || settleConcurrency(i, to, old) && settleCapacity(i, to, old));
    }

    private boolean settlePrecedence(int i, int to) {
        for (int other = board.contradicted(i, to); other >= 0; other = board.contradicted(i, to)) {
            if (!push(other, withinWindow(other))) {
                return false;
            }
        }
        return true;
    }

    /** A random start among those that the linked onboardings leave, or unscheduled when there is none. */
    private int withinWindow(int i) {
        int low = 0;
        int high = model.slots;
        for (Model.Link first : model.before[i]) {
            int at = board.start[first.other()];
            low = Math.max(low, at < 0 ? model.slots : at + first.distance());
        }
        for (Model.Link next : model.after[i]) {
            int at = board.start[next.other()];
            high = at < 0 ? high : Math.min(high, at - next.distance());
        }
        int[] starts = model.starts[i];
        int first = lowerBound(starts, low);
        int end = lowerBound(starts, high + 1);
        if (first >= end) {
            return Board.UNSCHEDULED;
        }
        return starts[first + random.nextInt(end - first)];
    }

    static int lowerBound(int[] ascending, int value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean settleConcurrency(int i, int to, int old) {
        for (int week = board.crowdedWeek(i, to); week >= 0; week = board.crowdedWeek(i, to)) {
            int mate = mateIn(i, week);
            if (mate < 0 || !push(mate, random.nextBoolean() && old >= 0 ? old : withinWindow(mate))) {
                return false;
            }
        }
        return true;
    }

    private int mateIn(int i, int week) {
        int[] mates = model.ofOrganisation[model.organisation[i]];
        int offset = random.nextInt(mates.length);
        for (int k = 0; k < mates.length; k++) {
            int mate = mates[(k + offset) % mates.length];
            int at = board.start[mate];
            if (mate != i && at >= 0 && at <= week && week < at + model.duration[mate] && !hasMoved(mate)) {
                return mate;
            }
        }
        return -1;
    }

    private boolean settleCapacity(int i, int to, int old) {
        int s = model.service[i];
        int goLive = to + model.duration[i] - 1;
        if (board.overfull(model.weekRow(s, goLive)) && !eject(s, goLive, old)) {
            return false;
        }
        if (board.overfull(model.monthRow(s, goLive)) && !eject(s, weekOfMonth(s, goLive), old)) {
            return false;
        }
        if (board.overfull(model.providerRow(s, goLive))) {
            int other = serviceOfProvider(s);
            if (!eject(other, weekOfMonth(other, goLive), Board.UNSCHEDULED - 1)) {
                return false;
            }
        }
        return !board.overfull(model.weekRow(s, goLive))
                && !board.overfull(model.monthRow(s, goLive))
                && !board.overfull(model.providerRow(s, goLive));
    }

    /** Someone leaves a (service, week): for the first one's old start when that is one, or for a start of its own. */
    private boolean eject(int s, int week, int old) {
        int count = week < 0 ? 0 : board.goingLive(s, week);
        if (count == 0) {
            return false;
        }
        int victim = board.member(s, week, random.nextInt(count));
        boolean swap = old >= Board.UNSCHEDULED && random.nextInt(4) != 0;
        return push(victim, swap ? old : withinWindow(victim));
    }

    /** A random week of the same month, weighted by who goes live there; -1 when nobody does. */
    private int weekOfMonth(int s, int week) {
        int first = week;
        while (first > 0 && model.month[first - 1] == model.month[week]) {
            first--;
        }
        int all = board.used[model.monthRow(s, week)];
        int pick = all == 0 ? 0 : random.nextInt(all);
        for (int w = first; w < model.slots && model.month[w] == model.month[week]; w++) {
            pick -= board.goingLive(s, w);
            if (pick < 0) {
                return w;
            }
        }
        return -1;
    }

    private int serviceOfProvider(int s) {
        int other = random.nextInt(model.services);
        while (model.provider[other] != model.provider[s]) {
            other = random.nextInt(model.services);
        }
        return other;
    }

    private boolean hasMoved(int i) {
        for (int k = 0; k < length; k++) {
            if (moved[k] == i) {
                return true;
            }
        }
        return false;
    }
}
