package fi.kapa.schedule.plan.search;

import fi.kapa.schedule.plan.model.Model;
import java.util.Arrays;

/**
 * Places all onboardings of one service at once, at the least cost that is possible while everything else stays: a min-cost flow
 * from onboardings over weeks and months to the capacity that is left, found by successive shortest paths. Each onboarding in turn
 * is let in by the shortest path of the residual network, along which others make room; what was optimal before stays so.
 *
 * <p>The network is kept by week and not by onboarding: of all who go live in a week only the cheapest to move counts for each
 * other week. One path is O(slots²) in practice (a label-correcting search, because moving somebody may gain); a service is
 * O(onboardings · slots²) time and O(onboardings · slots) memory.
 */
final class ServiceFlow {
    private static final int NEVER = Integer.MAX_VALUE / 4;

    private final Board board;
    private final Model model;
    private final int service;
    private final int slots;
    /** The onboardings that are placed, by their place in the arrays below. */
    private final int[] items;
    /** Cost points by item and go-live week; the last entry is for staying unscheduled. */
    private final int[][] cost;
    /** The week of each item, or {@code slots} when unscheduled. */
    private final int[] week;

    private final WeekLists lists;
    /** By (week left, week taken): the least cost of one who moves so, and who that is. */
    private final int[][] hop;

    private final int[][] hopper;
    private final int[] freeInWeek;
    private final int[] freeInMonth;
    /** Least cost of a path that brings one more go-live to a week, and of one that takes one away from it. */
    private final int[] arriving;

    private final int[] leaving;
    /** The week left on the way to a week, -1 for the new item's own; the week that was arrived at when this one is left. */
    private final int[] leftFor;

    private final int[] arrivedAt;
    private final int[] queue;
    private final boolean[] queued;

    /**
     * For onboardings of one service, all unscheduled on the board.
     *
     * @param ahead cost points that a start is charged on top, for what it takes from those that wait
     */
    ServiceFlow(Board board, int service, int[] items, Ahead ahead) {
        this.board = board;
        this.model = board.model;
        this.service = service;
        this.items = items;
        slots = model.slots;
        cost = new int[items.length][slots + 1];
        week = new int[items.length];
        Arrays.fill(week, slots);
        for (int x = 0; x < items.length; x++) {
            priceItem(x, ahead);
        }
        lists = new WeekLists(slots, items.length);
        hop = new int[slots][slots + 1];
        hopper = new int[slots][slots + 1];
        for (int[] row : hop) {
            Arrays.fill(row, NEVER);
        }
        freeInWeek = new int[slots];
        freeInMonth = new int[model.months];
        for (int w = 0; w < slots; w++) {
            freeInWeek[w] = free(model.weekRow(service, w));
            freeInMonth[model.month[w]] =
                    Math.min(free(model.monthRow(service, w)), free(model.providerRow(service, w)));
        }
        arriving = new int[slots + 1];
        leaving = new int[slots];
        leftFor = new int[slots + 1];
        arrivedAt = new int[slots];
        queue = new int[slots];
        queued = new boolean[slots];
    }

    /** What a start takes from those that wait for the onboarding, in cost points. */
    interface Ahead {
        int cost(int onboarding, int start);
    }

    /** Lets all in and puts them on the board. */
    void place() {
        for (int x = 0; x < items.length; x++) {
            search(x);
            augment(x);
        }
        for (int x = 0; x < items.length; x++) {
            if (week[x] < slots) {
                board.assign(items[x], week[x] - model.duration[items[x]] + 1);
            }
        }
    }

    private int free(int row) {
        return model.capacity[row] - board.used[row];
    }

    private void priceItem(int x, Ahead ahead) {
        int i = items[x];
        int unscheduled = model.weights.unscheduled();
        Arrays.fill(cost[x], NEVER);
        cost[x][slots] = board.contradicted(i, Board.UNSCHEDULED) < 0 ? unscheduled : NEVER / 2;
        for (int t : model.starts[i]) {
            if (board.contradicted(i, t) < 0 && board.crowdedWeek(i, t) < 0) {
                cost[x][t + model.duration[i] - 1] =
                        (int) Math.min(NEVER / 2, board.delta(i, t) + unscheduled + ahead.cost(i, t));
            }
        }
    }

    /** Shortest paths from the new item to every week. */
    private void search(int x) {
        System.arraycopy(cost[x], 0, arriving, 0, slots + 1);
        Arrays.fill(leftFor, -1);
        Arrays.fill(leaving, NEVER);
        int head = 0;
        int size = 0;
        for (int w = 0; w < slots; w++) {
            if (arriving[w] < NEVER) {
                size = arrive(w, head, size);
            }
        }
        while (size > 0) {
            int left = queue[head];
            head = head + 1 == slots ? 0 : head + 1;
            size--;
            queued[left] = false;
            int soFar = leaving[left];
            int[] hops = hop[left];
            for (int w = 0; w <= slots; w++) {
                if (hops[w] < NEVER && soFar + hops[w] < arriving[w]) {
                    arriving[w] = soFar + hops[w];
                    leftFor[w] = left;
                    if (w < slots) {
                        size = arrive(w, head, size);
                    }
                }
            }
        }
    }

    /** One more in a week makes somebody leave it, or, where only the month is full, any week of the month. */
    private int arrive(int w, int head, int size) {
        size = leave(w, w, head, size);
        int m = model.month[w];
        if (freeInWeek[w] > 0 && freeInMonth[m] == 0) {
            for (int u = firstOfMonth(w); u < slots && model.month[u] == m; u++) {
                size = leave(u, w, head, size);
            }
        }
        return size;
    }

    private int firstOfMonth(int w) {
        int first = w;
        while (first > 0 && model.month[first - 1] == model.month[w]) {
            first--;
        }
        return first;
    }

    private int leave(int left, int arrived, int head, int size) {
        if (lists.size(left) == 0 || arriving[arrived] >= leaving[left]) {
            return size;
        }
        leaving[left] = arriving[arrived];
        arrivedAt[left] = arrived;
        if (queued[left]) {
            return size;
        }
        queued[left] = true;
        queue[(head + size) % slots] = left;
        return size + 1;
    }

    /** Moves everybody on the cheapest path that ends in a free place or out of the plan. */
    private void augment(int x) {
        int end = slots;
        for (int w = 0; w < slots; w++) {
            if (arriving[w] < arriving[end] && freeInWeek[w] > 0 && freeInMonth[model.month[w]] > 0) {
                end = w;
            }
        }
        int to = end;
        while (leftFor[to] >= 0) {
            int left = leftFor[to];
            move(hopper[left][to], to);
            to = arrivedAt[left];
        }
        move(x, to);
    }

    private void move(int x, int to) {
        int from = week[x];
        if (from < slots) {
            lists.remove(from, x);
            freeInWeek[from]++;
            freeInMonth[model.month[from]]++;
            for (int w = 0; w <= slots; w++) {
                if (hopper[from][w] == x) {
                    cheapestHop(from, w);
                }
            }
        }
        week[x] = to;
        if (to < slots) {
            lists.add(to, x);
            freeInWeek[to]--;
            freeInMonth[model.month[to]]--;
            for (int w = 0; w <= slots; w++) {
                offerHop(x, to, w);
            }
        }
    }

    private void cheapestHop(int from, int to) {
        hop[from][to] = NEVER;
        for (int k = 0; k < lists.size(from); k++) {
            offerHop(lists.get(from, k), from, to);
        }
    }

    private void offerHop(int x, int from, int to) {
        if (to != from && cost[x][to] < NEVER && cost[x][to] - cost[x][from] < hop[from][to]) {
            hop[from][to] = cost[x][to] - cost[x][from];
            hopper[from][to] = x;
        }
    }
}
