package fi.kapa.schedule.plan.search;

import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.model.Model;
import java.util.Arrays;

/**
 * A plan under work with everything that a move must know at once: use of the capacity rows, weeks carried by each organisation,
 * summed delays and the cost. A move is O(duration); nothing is recounted.
 */
final class Board {
    static final int UNSCHEDULED = Plan.UNSCHEDULED;

    final Model model;
    final int[] start;
    /** Go-lives by capacity row. */
    final int[] used;

    private final int[] carried;
    /** Weeks of summed delay by organisation. */
    private final int[] delay;
    /** Onboardings that go live in a (service, week), in no order; {@code place} is where each stands in its list. */
    private final int[][] members;

    private final int[] place;
    private long cost;

    Board(Model model, Plan plan) {
        this.model = model;
        start = new int[model.onboardings];
        Arrays.fill(start, UNSCHEDULED);
        used = new int[model.capacity.length];
        carried = new int[model.organisations * model.slots];
        delay = new int[model.organisations];
        members = new int[model.services * model.slots][];
        Arrays.fill(members, new int[0]);
        place = new int[model.onboardings];
        cost = model.unavoidable + (long) model.onboardings * model.weights.unscheduled();
        for (int i = 0; i < model.onboardings; i++) {
            if (plan.schedules(i)) {
                assign(i, plan.start(i));
            }
        }
    }

    long cost() {
        return cost;
    }

    Plan plan() {
        return new Plan(start);
    }

    /** Cost points by which the plan would change, fairness included; whether it may is another question. */
    long delta(int i, int to) {
        int from = start[i];
        int o = model.organisation[i];
        int more = (to < 0 ? 0 : model.delay(i, to)) - (from < 0 ? 0 : model.delay(i, from));
        long fairness = more == 0 ? 0 : model.weights.fairness(delay[o] + more) - model.weights.fairness(delay[o]);
        return (long) model.cost(i, to) - model.cost(i, from) + fairness;
    }

    /** Moves an onboarding whether or not the rules allow it. */
    void assign(int i, int to) {
        cost += delta(i, to);
        if (start[i] >= 0) {
            count(i, start[i], -1);
            leave(i);
        }
        start[i] = to;
        if (to >= 0) {
            count(i, to, 1);
            enter(i);
        }
    }

    private void count(int i, int at, int sign) {
        int s = model.service[i];
        int o = model.organisation[i];
        int goLive = at + model.duration[i] - 1;
        used[model.weekRow(s, goLive)] += sign;
        used[model.monthRow(s, goLive)] += sign;
        used[model.providerRow(s, goLive)] += sign;
        for (int week = at; week <= goLive; week++) {
            carried[o * model.slots + week] += sign;
        }
        delay[o] += sign * model.delay(i, at);
    }

    private void enter(int i) {
        int row = row(i);
        int size = used[row];
        if (members[row].length < size) {
            members[row] = Arrays.copyOf(members[row], Math.max(4, size * 2));
        }
        members[row][size - 1] = i;
        place[i] = size - 1;
    }

    private void leave(int i) {
        int row = row(i);
        int last = members[row][used[row]];
        members[row][place[i]] = last;
        place[last] = place[i];
    }

    private int row(int i) {
        return model.weekRow(model.service[i], start[i] + model.duration[i] - 1);
    }

    /** The k-th onboarding that goes live in a (service, week). */
    int member(int service, int week, int k) {
        return members[model.weekRow(service, week)][k];
    }

    int goingLive(int service, int week) {
        return used[model.weekRow(service, week)];
    }

    /** Room in all three rows for one more go-live, not counting the onboarding's own. */
    boolean hasRoom(int i, int to) {
        int s = model.service[i];
        int goLive = to + model.duration[i] - 1;
        int own = start[i] < 0 ? -1 : start[i] + model.duration[i] - 1;
        return free(model.weekRow(s, goLive), own >= 0 ? model.weekRow(s, own) : -1)
                && free(model.monthRow(s, goLive), own >= 0 ? model.monthRow(s, own) : -1)
                && free(model.providerRow(s, goLive), own >= 0 ? model.providerRow(s, own) : -1);
    }

    private boolean free(int row, int own) {
        return used[row] - (row == own ? 1 : 0) < model.capacity[row];
    }

    boolean overfull(int row) {
        return used[row] > model.capacity[row];
    }

    /** The first week of a stay that its organisation could not carry, not counting the onboarding's own stay, or -1. */
    int crowdedWeek(int i, int to) {
        int o = model.organisation[i];
        int own = start[i];
        int length = model.duration[i];
        for (int week = to; week < to + length; week++) {
            int others = carried[o * model.slots + week] - (own >= 0 && week >= own && week < own + length ? 1 : 0);
            if (others >= model.maxConcurrent[o]) {
                return week;
            }
        }
        return -1;
    }

    /** The first linked onboarding whose place a start contradicts, or -1. */
    int contradicted(int i, int to) {
        for (Model.Link first : model.before[i]) {
            int at = start[first.other()];
            if (to >= 0 && (at < 0 || to < at + first.distance())) {
                return first.other();
            }
        }
        for (Model.Link next : model.after[i]) {
            int at = start[next.other()];
            if (at >= 0 && (to < 0 || at < to + next.distance())) {
                return next.other();
            }
        }
        return -1;
    }

    /** Whether every hard rule allows the start while all others stay. */
    boolean fits(int i, int to) {
        return model.allowed(i, to) && contradicted(i, to) < 0 && hasRoom(i, to) && crowdedWeek(i, to) < 0;
    }
}
