package fi.kapa.schedule.plan.instance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The hard rules, checked the slow and plain way. It shares no code with the search, so that a fault there cannot hide here: no
 * plan leaves the planner that this has not seen.
 */
public final class PlanCheck {
    private final Instance instance;
    private final Plan plan;
    private final List<String> violations = new ArrayList<>();

    private PlanCheck(Instance instance, Plan plan) {
        this.instance = instance;
        this.plan = plan;
    }

    /** Every broken rule of a plan, in words; none when it may leave. O(onboardings · duration). */
    public static List<String> violations(Instance instance, Plan plan) {
        if (plan.size() != instance.onboardings().size()) {
            return List.of("The plan has " + plan.size() + " entries and the instance "
                    + instance.onboardings().size() + " onboardings.");
        }
        PlanCheck check = new PlanCheck(instance, plan);
        check.windows();
        check.capacity();
        check.concurrency();
        check.precedence();
        return check.violations;
    }

    private void windows() {
        Set<Integer> blackout = new HashSet<>(instance.blackout());
        List<Set<Integer>> freezes = new ArrayList<>();
        instance.organisations().forEach(o -> freezes.add(new HashSet<>(o.freeze())));
        for (int i = 0; i < plan.size(); i++) {
            Instance.Onboarding o = instance.onboardings().get(i);
            int start = plan.start(i);
            Integer previous = o.previous();
            if (o.pinned() && (previous == null || previous != start)) {
                broken(i, "is confirmed and was moved");
            }
            if (!plan.schedules(i)) {
                continue;
            }
            if (!inHorizon(i)) {
                broken(i, "is outside the horizon");
                continue;
            }
            if (start < o.earliest()) {
                broken(i, "starts before the organisation is ready");
            } else if (start < instance.services().get(o.service()).opens()) {
                broken(i, "starts before the service opens");
            }
            for (int week = start; week <= instance.goLive(o, start); week++) {
                if (blackout.contains(week)) {
                    broken(i, "occupies week " + week + ", closed for everybody");
                }
                if (freezes.get(o.organisation()).contains(week)) {
                    broken(i, "occupies week " + week + ", closed by its organisation");
                }
            }
        }
    }

    private boolean inHorizon(int i) {
        int start = plan.start(i);
        return start >= 0
                && start < instance.slots()
                && instance.goLive(instance.onboardings().get(i), start) < instance.slots();
    }

    private record Row(int owner, int time) {}

    private void capacity() {
        atMost(
                "go-lives of service %d in week %d",
                o -> o.service(),
                goLive -> goLive,
                r -> instance.services().get(r.owner).capWeek().get(r.time));
        atMost(
                "go-lives of service %d in month %d",
                o -> o.service(),
                instance.month()::get,
                r -> instance.services().get(r.owner).capMonth().get(r.time));
        atMost(
                "go-lives of provider %d in month %d",
                o -> instance.services().get(o.service()).provider(),
                instance.month()::get,
                r -> instance.providerCapMonth().get(r.owner).get(r.time));
    }

    private void atMost(
            String what,
            ToIntFunction<Instance.Onboarding> owner,
            ToIntFunction<Integer> time,
            ToIntFunction<Row> capacity) {
        Map<Row, Integer> used = new HashMap<>();
        for (int i = 0; i < plan.size(); i++) {
            if (inHorizon(i)) {
                Instance.Onboarding o = instance.onboardings().get(i);
                int goLive = instance.goLive(o, plan.start(i));
                used.merge(new Row(owner.applyAsInt(o), time.applyAsInt(goLive)), 1, Integer::sum);
            }
        }
        used.forEach((row, count) -> {
            int most = capacity.applyAsInt(row);
            if (count > most) {
                violations.add(what.formatted(row.owner, row.time) + ": " + count + " of " + most);
            }
        });
    }

    private void concurrency() {
        Map<Row, Integer> carried = new HashMap<>();
        for (int i = 0; i < plan.size(); i++) {
            if (inHorizon(i)) {
                Instance.Onboarding o = instance.onboardings().get(i);
                for (int week = plan.start(i); week <= instance.goLive(o, plan.start(i)); week++) {
                    carried.merge(new Row(o.organisation(), week), 1, Integer::sum);
                }
            }
        }
        carried.forEach((row, count) -> {
            int most = instance.organisations().get(row.owner).maxConcurrent();
            if (count > most) {
                violations.add("onboardings of organisation " + row.owner + " in week " + row.time + ": " + count
                        + " of " + most);
            }
        });
    }

    private void precedence() {
        for (Instance.Precedence p : instance.precedences()) {
            if (!plan.schedules(p.second())) {
                continue;
            }
            if (!plan.schedules(p.first())) {
                broken(p.second(), "is scheduled and onboarding " + p.first() + ", which it needs, is not");
                continue;
            }
            Instance.Onboarding first = instance.onboardings().get(p.first());
            if (plan.start(p.second()) < instance.goLive(first, plan.start(p.first())) + 1 + p.lag()) {
                broken(p.second(), "starts before onboarding " + p.first() + ", which it needs, allows");
            }
        }
    }

    private void broken(int onboarding, String how) {
        violations.add("onboarding " + onboarding + " " + how);
    }
}
