package fi.kapa.schedule.plan.bound;

import fi.kapa.schedule.plan.model.Model;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The relaxed problem of one organisation at given prices, solved exactly by a dynamic program over its precedence trees:
 * upward, each onboarding adds to its parent's table what each start of the parent leaves it at best; downward, the starts that
 * reach the optimum are read off. O(onboardings of the organisation · slots) time; the tables are used again for the next one.
 *
 * <p>All costs and prices are whole numbers of {@link Grain grains}, so the proof has no rounding error. The loops add arrays of
 * one index, which the compiler turns into vector instructions.
 */
final class TreeProgram {
    private final Model model;
    private final PrecedenceForest forest;
    private final Grain grain;
    /** Start slot by onboarding in the last solution, -1 for unscheduled. */
    final int[] chosen;
    /** Grains by start of the onboarding at each place of the organisation's upward list, what is below it included. */
    private final int[][] table;
    /** The least of the table from a start on (below a predecessor) or up to it (below a successor). */
    private final int[][] best;
    /** Grains when the onboarding stays unscheduled. */
    private final int[] absent;
    /** The place in the upward list of each onboarding's parent. */
    private final int[] place;
    /** By duration and start: the concurrency prices of the weeks of such a stay. */
    private final int[][] stays;

    private final boolean[] stayKnown;
    private final int[] free;

    TreeProgram(Model model, Grain grain) {
        this.model = model;
        this.grain = grain;
        forest = new PrecedenceForest(model);
        int most =
                Arrays.stream(forest.upward).mapToInt(list -> list.length).max().orElse(0);
        chosen = new int[model.onboardings];
        place = new int[model.onboardings];
        for (int[] list : forest.upward) {
            for (int k = 0; k < list.length; k++) {
                place[list[k]] = k;
            }
        }
        table = new int[most][model.slots];
        best = new int[most][model.slots];
        absent = new int[most];
        int longest = Arrays.stream(model.duration).max().orElse(0);
        stays = new int[Math.min(longest, model.slots) + 1][model.slots];
        stayKnown = new boolean[stays.length];
        free = new int[model.slots];
    }

    /**
     * The grains that the organisation's onboardings cost together at least, when they pay for the rows they use.
     *
     * @param goLives grains of a go-live, all its capacity rows together, by service and start
     * @param weeks grains of carrying one onboarding, by slot; null when all are 0
     * @param fair grains per week of delay
     */
    long solve(int organisation, int[][] goLives, int @Nullable [] weeks, int fair) {
        Arrays.fill(stayKnown, false);
        int[] upward = forest.upward[organisation];
        for (int k = 0; k < upward.length; k++) {
            price(k, upward[k], goLives, weeks, fair);
        }
        long value = 0;
        for (int k = 0; k < upward.length; k++) {
            int i = upward[k];
            int parent = forest.parent[i];
            if (parent < 0) {
                value += least(k, i);
            } else if (forest.parentFirst[i]) {
                hangBelowPredecessor(k, i, place[parent], parent);
            } else {
                hangBelowSuccessor(k, i, place[parent], parent);
            }
        }
        for (int k = upward.length - 1; k >= 0; k--) {
            chosen[upward[k]] = choice(k, upward[k]);
        }
        return value;
    }

    private boolean startless(int i) {
        return model.starts[i].length == 0;
    }

    private void price(int k, int i, int[][] goLives, int @Nullable [] weeks, int fair) {
        // A confirmed onboarding has one start and no choice.
        absent[k] = model.pinned[i] ? Grain.NEVER : grain.unscheduled;
        if (startless(i)) {
            return;
        }
        int first = model.first(i);
        int last = model.last(i);
        int[] own = table[k];
        int[] costs = grain.cost[i];
        int[] goLive = goLives[model.service[i]];
        int[] stay = weeks == null ? free : stay(model.duration[i], weeks);
        for (int t = first; t <= last; t++) {
            own[t] = costs[t] + goLive[t] + stay[t];
        }
        if (fair > 0) {
            int onTime = model.wish[i] - model.duration[i] + 1;
            for (int t = Math.max(first, onTime); t <= last; t++) {
                own[t] += fair * (t - onTime);
            }
        }
    }

    private int[] stay(int duration, int[] weeks) {
        int[] stay = stays[duration];
        if (!stayKnown[duration]) {
            stayKnown[duration] = true;
            int sum = 0;
            for (int week = 0; week < model.slots; week++) {
                sum += weeks[week] - (week >= duration ? weeks[week - duration] : 0);
                if (week >= duration - 1) {
                    stay[week - duration + 1] = sum;
                }
            }
        }
        return stay;
    }

    private int least(int k, int i) {
        int least = absent[k];
        if (!startless(i)) {
            int[] own = table[k];
            int last = model.last(i);
            for (int t = model.first(i); t <= last; t++) {
                least = Math.min(least, own[t]);
            }
        }
        return least;
    }

    /** The parent must come first: an onboarding starts late enough after it, or not at all. */
    private void hangBelowPredecessor(int k, int i, int above, int parent) {
        int without = absent[k];
        absent[above] = Grain.sum(absent[above], without);
        int[] from = best[k];
        if (!startless(i)) {
            int[] own = table[k];
            int least = without;
            for (int u = model.last(i); u >= model.first(i); u--) {
                least = Math.min(least, own[u]);
                from[u] = least;
            }
        }
        if (startless(parent)) {
            return;
        }
        int[] parents = table[above];
        int last = startless(i) ? -1 : model.last(i);
        int first = startless(i) ? 0 : model.first(i);
        for (int t = model.first(parent); t <= model.last(parent); t++) {
            int start = Math.max(first, t + forest.distance[i]);
            parents[t] = Grain.sum(parents[t], start <= last ? from[start] : without);
        }
    }

    /** The parent needs the onboarding: it starts early enough before it, and may stay away only with the parent. */
    private void hangBelowSuccessor(int k, int i, int above, int parent) {
        if (startless(i)) {
            // The pre-flight left its successor no start either.
            absent[above] = Grain.sum(absent[above], absent[k]);
            return;
        }
        int first = model.first(i);
        int last = model.last(i);
        int[] own = table[k];
        int[] until = best[k];
        int least = Grain.NEVER;
        for (int u = first; u <= last; u++) {
            least = Math.min(least, own[u]);
            until[u] = least;
        }
        absent[above] = Grain.sum(absent[above], Math.min(absent[k], least));
        if (startless(parent)) {
            return;
        }
        int[] parents = table[above];
        for (int t = model.first(parent); t <= model.last(parent); t++) {
            int start = Math.min(last, t - forest.distance[i]);
            parents[t] = start >= first ? Grain.sum(parents[t], until[start]) : Grain.NEVER;
        }
    }

    private int choice(int k, int i) {
        int parent = forest.parent[i];
        if (startless(i)) {
            return -1;
        } else if (parent < 0) {
            int least = least(k, i);
            return least == absent[k] ? -1 : firstOf(least, table[k], model.first(i));
        } else if (forest.parentFirst[i]) {
            int low = Math.max(model.first(i), chosen[parent] + forest.distance[i]);
            if (chosen[parent] < 0 || low > model.last(i) || best[k][low] == absent[k]) {
                return -1;
            }
            return firstOf(best[k][low], table[k], low);
        }
        int high = model.last(i);
        if (chosen[parent] >= 0) {
            high = Math.min(high, chosen[parent] - forest.distance[i]);
        } else if (absent[k] <= best[k][high]) {
            return -1;
        }
        return firstOf(best[k][high], table[k], model.first(i));
    }

    private static int firstOf(int value, int[] table, int from) {
        int t = from;
        while (table[t] != value) {
            t++;
        }
        return t;
    }
}
