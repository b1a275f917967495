package fi.kapa.benchmarks.planner;

import fi.kapa.schedule.plan.instance.Instance;
import fi.kapa.schedule.plan.instance.Plan;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A feasible plan of no merit: each onboarding at a random start that is still free. Only the generator uses it. */
final class FirstFit {
    private static final int TRIES = 30;

    private final Instance instance;
    private final SplittableRandom random;
    private final int[] starts;
    private final int[][] week;
    private final int[][] month;
    private final int[][] provider;
    private final int[][] carried;

    FirstFit(Instance instance, SplittableRandom random) {
        this.instance = instance;
        this.random = random;
        starts = new int[instance.onboardings().size()];
        week = new int[instance.services().size()][instance.slots()];
        month = new int[instance.services().size()][instance.months()];
        provider = new int[instance.providers().size()][instance.months()];
        carried = new int[instance.organisations().size()][instance.slots()];
    }

    /** In the order of the list, in which what is needed stands before what needs it. */
    int[] starts() {
        Arrays.fill(starts, Plan.UNSCHEDULED);
        int[] from = new int[starts.length];
        boolean[] impossible = new boolean[starts.length];
        int[][] needs = needs();
        for (int i = 0; i < starts.length; i++) {
            for (int p : needs[i]) {
                Instance.Precedence precedence = instance.precedences().get(p);
                int first = precedence.first();
                impossible[i] |= starts[first] == Plan.UNSCHEDULED;
                from[i] = Math.max(
                        from[i],
                        instance.goLive(instance.onboardings().get(first), starts[first]) + 1 + precedence.lag());
            }
            for (int k = 0; k < TRIES && !impossible[i] && starts[i] == Plan.UNSCHEDULED; k++) {
                tryAt(i, from[i] + random.nextInt(Math.max(1, instance.slots() - from[i])));
            }
        }
        return starts;
    }

    private int[][] needs() {
        int[][] needs = new int[starts.length][0];
        for (int p = 0; p < instance.precedences().size(); p++) {
            int second = instance.precedences().get(p).second();
            needs[second] = Arrays.copyOf(needs[second], needs[second].length + 1);
            needs[second][needs[second].length - 1] = p;
        }
        return needs;
    }

    private void tryAt(int i, int start) {
        Instance.Onboarding o = instance.onboardings().get(i);
        Instance.Service service = instance.services().get(o.service());
        Instance.Organisation organisation = instance.organisations().get(o.organisation());
        int goLive = instance.goLive(o, start);
        if (start < Math.max(o.earliest(), service.opens()) || goLive >= instance.slots()) {
            return;
        }
        for (int t = start; t <= goLive; t++) {
            if (instance.blackout().contains(t)
                    || organisation.freeze().contains(t)
                    || carried[o.organisation()][t] >= organisation.maxConcurrent()) {
                return;
            }
        }
        int m = instance.month().get(goLive);
        if (week[o.service()][goLive] >= service.capWeek().get(goLive)
                || month[o.service()][m] >= service.capMonth().get(m)
                || provider[service.provider()][m]
                        >= instance.providerCapMonth().get(service.provider()).get(m)) {
            return;
        }
        starts[i] = start;
        week[o.service()][goLive]++;
        month[o.service()][m]++;
        provider[service.provider()][m]++;
        for (int t = start; t <= goLive; t++) {
            carried[o.organisation()][t]++;
        }
    }
}
