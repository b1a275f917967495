package fi.kapa.schedule.plan.model;

import fi.kapa.schedule.plan.instance.Instance;
import fi.kapa.schedule.plan.instance.PlanCost;
import fi.kapa.schedule.plan.instance.Weights;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An instance on arrays, read-only: the search reads these fields some million times a second, which is why they are fields.
 * An onboarding's table is indexed {@code onboarding * slots + start}. Memory is O(onboardings · slots).
 *
 * <p>Capacity rows are numbered through: first (service, week), then (service, month), then (provider, month). The three layers
 * are nested, so every go-live uses one row of each.
 */
public final class Model {
    /** The table entry of a start that a hard rule excludes whatever the others do. */
    public static final int FORBIDDEN = Integer.MAX_VALUE;

    private static final int DEAREST = 1 << 29;

    public final Instance instance;
    public final int onboardings;
    public final int slots;
    public final int months;
    public final int services;
    public final int organisations;
    public final int[] organisation;
    public final int[] service;
    /** Weeks. */
    public final int[] duration;
    /** Go-live slot. */
    public final int[] wish;

    public final boolean[] pinned;
    /** Cost points by onboarding and start, without fairness; {@link #FORBIDDEN} where it may not start. */
    public final int[] cost;
    /** Starts that are not forbidden, ascending, by onboarding. */
    public final int[][] starts;
    /** Onboardings of each organisation. */
    public final int[][] ofOrganisation;
    /** Precedences before and after each onboarding. */
    public final Link[][] before;

    public final Link[][] after;
    public final int[] month;
    public final int[] provider;
    public final int[] capacity;
    public final int[] maxConcurrent;
    /** Cost points of confirmed onboardings beyond what the table holds. */
    public final long unavoidable;

    public final Weights weights;

    /** The other end of a precedence, and the least weeks from the first one's start to the second one's. */
    public record Link(int other, int distance) {}

    public Model(Instance instance) {
        this.instance = instance;
        weights = instance.weights();
        onboardings = instance.onboardings().size();
        slots = instance.slots();
        months = instance.months();
        services = instance.services().size();
        organisations = instance.organisations().size();
        month = ints(instance.month());
        provider = instance.services().stream()
                .mapToInt(Instance.Service::provider)
                .toArray();
        maxConcurrent = instance.organisations().stream()
                .mapToInt(Instance.Organisation::maxConcurrent)
                .toArray();
        organisation = new int[onboardings];
        service = new int[onboardings];
        duration = new int[onboardings];
        wish = new int[onboardings];
        pinned = new boolean[onboardings];
        for (int i = 0; i < onboardings; i++) {
            Instance.Onboarding o = instance.onboardings().get(i);
            organisation[i] = o.organisation();
            service[i] = o.service();
            duration[i] = instance.services().get(o.service()).duration();
            wish[i] = o.wish();
            pinned[i] = o.pinned();
        }
        capacity = capacities();
        ofOrganisation = grouped(organisation, organisations);
        before = links(true);
        after = links(false);
        cost = new int[onboardings * slots];
        unavoidable = fillTable();
        starts = new int[onboardings][];
        for (int i = 0; i < onboardings; i++) {
            listStarts(i);
        }
    }

    public int weekRow(int service, int week) {
        return service * slots + week;
    }

    public int monthRow(int service, int week) {
        return services * slots + service * months + month[week];
    }

    public int providerRow(int service, int week) {
        return services * (slots + months) + provider[service] * months + month[week];
    }

    /** Weeks of go-live after the wish; the fairness component counts them. */
    public int delay(int onboarding, int start) {
        return Math.max(0, start + duration[onboarding] - 1 - wish[onboarding]);
    }

    /** The earliest start of an onboarding that has one. */
    public int first(int onboarding) {
        return starts[onboarding][0];
    }

    /** The latest start of an onboarding that has one. */
    public int last(int onboarding) {
        return starts[onboarding][starts[onboarding].length - 1];
    }

    public boolean allowed(int onboarding, int start) {
        return start >= 0 && start < slots && cost[onboarding * slots + start] != FORBIDDEN;
    }

    /** The cost points of a start, or of staying unscheduled, without fairness. */
    public int cost(int onboarding, int start) {
        return start < 0 ? weights.unscheduled() : cost[onboarding * slots + start];
    }

    /** Onboardings so that each stands after those it waits for. O(onboardings + precedences). */
    public int[] inOrder() {
        int[] waitsFor = new int[onboardings];
        int[] order = new int[onboardings];
        int known = 0;
        for (int i = 0; i < onboardings; i++) {
            waitsFor[i] = before[i].length;
            if (waitsFor[i] == 0) {
                order[known++] = i;
            }
        }
        for (int k = 0; k < known; k++) {
            for (Link next : after[order[k]]) {
                if (--waitsFor[next.other()] == 0) {
                    order[known++] = next.other();
                }
            }
        }
        return order;
    }

    void listStarts(int i) {
        int[] list = new int[slots];
        int count = 0;
        for (int t = 0; t < slots; t++) {
            if (cost[i * slots + t] != FORBIDDEN) {
                list[count++] = t;
            }
        }
        starts[i] = java.util.Arrays.copyOf(list, count);
    }

    /**
     * No plan of least cost has a start that costs more than to leave the whole organisation unscheduled. A confirmed onboarding
     * has no choice; what it costs above that is counted apart.
     *
     * @return the cost points counted apart
     */
    private long fillTable() {
        long beyond = 0;
        Set<Integer> blackout = new HashSet<>(instance.blackout());
        for (int o = 0; o < organisations; o++) {
            boolean[] closed = new boolean[slots];
            blackout.forEach(week -> closed[week] = true);
            instance.organisations().get(o).freeze().forEach(week -> closed[week] = true);
            long most = Math.min(DEAREST, (long) weights.unscheduled() * ofOrganisation[o].length);
            for (int i : ofOrganisation[o]) {
                for (int t = 0; t < slots; t++) {
                    cost[i * slots + t] = FORBIDDEN;
                    if (alone(i, t, closed)) {
                        long points = PlanCost.of(instance, i, t).total();
                        cost[i * slots + t] = points > most && !pinned[i] ? FORBIDDEN : (int) Math.min(most, points);
                        beyond += pinned[i] ? Math.max(0, points - most) : 0;
                    }
                }
            }
        }
        return beyond;
    }

    /** Whether the rules that concern only the onboarding itself allow a start. */
    private boolean alone(int i, int start, boolean[] closed) {
        Instance.Onboarding o = instance.onboardings().get(i);
        Instance.Service itsService = instance.services().get(o.service());
        int goLive = start + duration[i] - 1;
        Integer previous = o.previous();
        if (o.pinned() && previous != null) {
            return start == previous;
        }
        if (start < Math.max(o.earliest(), itsService.opens()) || goLive >= slots) {
            return false;
        }
        for (int week = start; week <= goLive; week++) {
            if (closed[week]) {
                return false;
            }
        }
        return maxConcurrent[o.organisation()] > 0
                && capacity[weekRow(o.service(), goLive)] > 0
                && capacity[monthRow(o.service(), goLive)] > 0
                && capacity[providerRow(o.service(), goLive)] > 0;
    }

    private int[] capacities() {
        int[] rows = new int[services * (slots + months) + instance.providers().size() * months];
        int row = 0;
        for (Instance.Service s : instance.services()) {
            for (int week = 0; week < slots; week++) {
                rows[row++] = s.capWeek().get(week);
            }
        }
        for (Instance.Service s : instance.services()) {
            for (int m = 0; m < months; m++) {
                rows[row++] = s.capMonth().get(m);
            }
        }
        for (List<Integer> p : instance.providerCapMonth()) {
            for (int m = 0; m < months; m++) {
                rows[row++] = p.get(m);
            }
        }
        return rows;
    }

    private Link[][] links(boolean toFirst) {
        int[] ends = instance.precedences().stream()
                .mapToInt(p -> toFirst ? p.second() : p.first())
                .toArray();
        int[][] byEnd = grouped(ends, onboardings);
        Link[][] links = new Link[onboardings][];
        for (int i = 0; i < onboardings; i++) {
            links[i] = new Link[byEnd[i].length];
            for (int k = 0; k < byEnd[i].length; k++) {
                Instance.Precedence p = instance.precedences().get(byEnd[i][k]);
                links[i][k] = new Link(toFirst ? p.first() : p.second(), duration[p.first()] + p.lag());
            }
        }
        return links;
    }

    /** The places in {@code keys} of each key. */
    private static int[][] grouped(int[] keys, int groups) {
        int[] sizes = new int[groups];
        for (int key : keys) {
            sizes[key]++;
        }
        int[][] members = new int[groups][];
        for (int g = 0; g < groups; g++) {
            members[g] = new int[sizes[g]];
        }
        for (int k = keys.length - 1; k >= 0; k--) {
            members[keys[k]][--sizes[keys[k]]] = k;
        }
        return members;
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
