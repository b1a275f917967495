package fi.kapa.schedule.plan.search;

import fi.kapa.schedule.plan.model.Model;
import java.util.Arrays;

/**
 * Puts one onboarding into a tight plan at the least cost while all other services stay: the cheapest of its starts, of the
 * chains in which up to {@link #MOST_OTHERS} onboardings of its service make room for each other, found exactly as shortest paths
 * over the weeks. Every organisation has one onboarding of a service, so the links of such a chain do not disturb each other.
 * O(onboardings of the service · slots + {@link #MOST_OTHERS} · slots²).
 */
final class Insertion {
    static final int MOST_OTHERS = 3;
    private static final long NEVER = Long.MAX_VALUE / 4;

    private final Board board;
    private final Model model;
    /** Cost points on top of a chain's cost for each other onboarding that it moves. */
    private final int perMove;
    /** By (week left, week taken): the least cost of one who may do so, and who that is. */
    private final long[] hop;

    private final int[] hopper;
    private final long[][] least;
    /** The week from which the chain went on, or -1 at its head. */
    private final int[][] via;
    /** The week that was left, of the same month as the one taken before. */
    private final int[][] left;

    Insertion(Board board, int perMove) {
        this.board = board;
        this.model = board.model;
        this.perMove = perMove;
        hop = new long[model.slots * model.slots];
        hopper = new int[model.slots * model.slots];
        least = new long[MOST_OTHERS + 1][model.slots];
        via = new int[MOST_OTHERS + 1][model.slots];
        left = new int[MOST_OTHERS + 1][model.slots];
    }

    /** Moves an onboarding to where the plan is cheapest for it; others move only where that makes the whole cheaper. */
    void reinsert(int i) {
        if (model.pinned[i]) {
            return;
        }
        hops(i);
        heads(i);
        for (int k = 1; k <= MOST_OTHERS; k++) {
            extend(k, model.service[i]);
        }
        takeShortest(i);
    }

    private void takeShortest(int i) {
        int links = -1;
        int end = -1;
        long best = 0;
        for (int k = 0; k <= MOST_OTHERS; k++) {
            for (int week = 0; week < model.slots; week++) {
                if (least[k][week] < best && takesOneMore(i, week)) {
                    best = least[k][week];
                    links = k;
                    end = week;
                }
            }
        }
        if (links >= 0 && !apply(i, links, end)) {
            least[links][end] = NEVER;
            takeShortest(i);
        }
    }

    /** Whether the service has room in all rows of a week when the onboarding's own go-live is not counted. */
    private boolean takesOneMore(int i, int week) {
        return board.hasRoom(i, week - model.duration[i] + 1);
    }

    private boolean weekTakesOneMore(int s, int week) {
        return board.goingLive(s, week) < model.capacity[model.weekRow(s, week)];
    }

    private void hops(int inserted) {
        Arrays.fill(hop, NEVER);
        int s = model.service[inserted];
        for (int week = 0; week < model.slots; week++) {
            for (int k = 0; k < board.goingLive(s, week); k++) {
                int j = board.member(s, week, k);
                if (j == inserted || model.pinned[j]) {
                    continue;
                }
                for (int t : model.starts[j]) {
                    int to = t + model.duration[j] - 1;
                    long cost = board.delta(j, t) + perMove;
                    int edge = week * model.slots + to;
                    if (to != week && cost < hop[edge] && board.contradicted(j, t) < 0 && board.crowdedWeek(j, t) < 0) {
                        hop[edge] = cost;
                        hopper[edge] = j;
                    }
                }
            }
        }
    }

    private void heads(int i) {
        Arrays.fill(least[0], NEVER);
        for (int t : model.starts[i]) {
            if (board.contradicted(i, t) < 0 && board.crowdedWeek(i, t) < 0) {
                least[0][t + model.duration[i] - 1] = board.delta(i, t);
            }
        }
    }

    /** One link more: who came to a week makes one leave it, or leave another week of its month when only the month is full. */
    private void extend(int k, int s) {
        Arrays.fill(least[k], NEVER);
        for (int came = 0; came < model.slots; came++) {
            if (least[k - 1][came] >= NEVER) {
                continue;
            }
            boolean anyOfMonth = weekTakesOneMore(s, came);
            for (int leaves = 0; leaves < model.slots; leaves++) {
                if (leaves != came && (!anyOfMonth || model.month[leaves] != model.month[came])) {
                    continue;
                }
                for (int to = 0; to < model.slots; to++) {
                    long cost = hop[leaves * model.slots + to];
                    if (cost < NEVER && least[k - 1][came] + cost < least[k][to]) {
                        least[k][to] = least[k - 1][came] + cost;
                        via[k][to] = came;
                        left[k][to] = leaves;
                    }
                }
            }
        }
    }

    /** Follows the chain back from its end; one that names an onboarding twice may not hold, and is given up. */
    private boolean apply(int i, int links, int end) {
        int[] who = new int[links + 1];
        int[] start = new int[links + 1];
        int week = end;
        for (int k = links; k > 0; k--) {
            who[k] = hopper[left[k][week] * model.slots + week];
            start[k] = week - model.duration[i] + 1;
            week = via[k][week];
        }
        who[0] = i;
        start[0] = week - model.duration[i] + 1;
        int[] old = Arrays.stream(who).map(j -> board.start[j]).toArray();
        boolean kept = Arrays.stream(who).distinct().count() == who.length;
        for (int k = 0; kept && k <= links; k++) {
            board.assign(who[k], start[k]);
        }
        for (int k = 0; kept && k <= links; k++) {
            kept = board.fits(who[k], start[k]);
        }
        for (int k = 0; !kept && k <= links; k++) {
            board.assign(who[k], old[k]);
        }
        return kept;
    }
}
