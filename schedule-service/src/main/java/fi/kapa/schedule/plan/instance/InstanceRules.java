package fi.kapa.schedule.plan.instance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes an instance one that can be planned. */
public final class InstanceRules {
    private static final int LONGEST_HORIZON = 1040;
    /** Weeks before and after the first slot, for everything that is a time. */
    private static final int FARTHEST = 100_000;

    private static final int DEAREST = 1_000_000;

    private final Instance instance;
    private final List<String> defects = new ArrayList<>();

    private InstanceRules(Instance instance) {
        this.instance = instance;
    }

    /** Every defect of an instance, each with its place; none when a plan can be made. */
    public static List<String> defects(Instance instance) {
        InstanceRules rules = new InstanceRules(instance);
        rules.calendar();
        rules.services();
        rules.organisations();
        rules.onboardings();
        rules.precedences();
        if (rules.defects.isEmpty()) {
            rules.acyclic();
            PlanCheck.violations(instance, Plan.ofPinned(instance))
                    .forEach(v -> rules.defects.add("the confirmed onboardings alone break a rule: " + v));
        }
        rules.weights();
        return rules.defects;
    }

    private void calendar() {
        require(instance.slots() > 0 && instance.slots() <= LONGEST_HORIZON, "slots: 1 to " + LONGEST_HORIZON);
        require(instance.month().size() == instance.slots(), "month: one entry per slot");
        for (int t = 0; t < instance.month().size(); t++) {
            int month = instance.month().get(t);
            require(month >= 0 && month < LONGEST_HORIZON, "month[" + t + "]: from 0");
            require(
                    t == 0 || month >= instance.month().get(t - 1),
                    "month[" + t + "]: before the month of the slot before");
        }
        weeks("blackout", instance.blackout());
    }

    private void weeks(String where, List<Integer> weeks) {
        for (int week : weeks) {
            require(week >= 0 && week < instance.slots(), where + ": " + week + " is no slot");
        }
    }

    private void services() {
        require(
                instance.providerCapMonth().size() == instance.providers().size(),
                "providerCapMonth: one entry per provider");
        for (int p = 0; p < instance.providerCapMonth().size(); p++) {
            capacities(
                    "providerCapMonth[" + p + "]", instance.providerCapMonth().get(p), instance.months());
        }
        for (int s = 0; s < instance.services().size(); s++) {
            Instance.Service service = instance.services().get(s);
            String where = "services[" + s + "].";
            within(where + "provider", service.provider(), instance.providers().size());
            require(service.duration() > 0 && service.duration() <= FARTHEST, where + "duration: 1 to " + FARTHEST);
            require(service.opens() >= 0 && service.opens() <= FARTHEST, where + "opens: 0 to " + FARTHEST);
            capacities(where + "capWeek", service.capWeek(), instance.slots());
            capacities(where + "capMonth", service.capMonth(), instance.months());
        }
    }

    private void capacities(String where, List<Integer> capacities, int entries) {
        require(capacities.size() >= entries, where + ": " + entries + " entries are needed");
        require(capacities.stream().allMatch(c -> c >= 0), where + ": no capacity is negative");
    }

    private void organisations() {
        for (int o = 0; o < instance.organisations().size(); o++) {
            Instance.Organisation organisation = instance.organisations().get(o);
            require(organisation.maxConcurrent() >= 0, "orgs[" + o + "].maxConcurrent: not negative");
            weeks("orgs[" + o + "].freeze", organisation.freeze());
        }
    }

    private record Pair(int organisation, int service) {}

    private void onboardings() {
        Set<Pair> seen = new HashSet<>();
        for (int i = 0; i < instance.onboardings().size(); i++) {
            Instance.Onboarding o = instance.onboardings().get(i);
            String where = "onboardings[" + i + "].";
            within(where + "org", o.organisation(), instance.organisations().size());
            within(where + "service", o.service(), instance.services().size());
            require(seen.add(new Pair(o.organisation(), o.service())), where + "service: twice for its organisation");
            require(o.weight() >= 1 && o.weight() <= 3, where + "weight: 1 to 3");
            near(where + "earliest", o.earliest());
            near(where + "wish", o.wish());
            near(where + "deadline", o.deadline());
            near(where + "contractEnd", o.contractEnd());
            Integer previous = o.previous();
            near(where + "previous", previous);
            require(previous == null || previous >= 0, where + "previous: from 0");
            require(!o.pinned() || previous != null, where + "pinned: without a previous start");
        }
        for (int o = 0; o < instance.organisations().size(); o++) {
            for (int s = 0; s < instance.services().size(); s++) {
                require(seen.contains(new Pair(o, s)), "onboardings: none of organisation " + o + " for service " + s);
            }
        }
    }

    private void precedences() {
        int count = instance.onboardings().size();
        for (int p = 0; p < instance.precedences().size(); p++) {
            Instance.Precedence precedence = instance.precedences().get(p);
            String where = "precedences[" + p + "]";
            boolean known = within(where, precedence.first(), count) & within(where, precedence.second(), count);
            if (known) {
                require(
                        instance.onboardings().get(precedence.first()).organisation()
                                == instance.onboardings()
                                        .get(precedence.second())
                                        .organisation(),
                        where + ": two organisations");
                require(precedence.first() != precedence.second(), where + ": an onboarding waits for itself");
            }
            near(where, precedence.lag());
        }
    }

    /** Kahn's order: what cannot be taken because something before it never is stands on a cycle or behind one. */
    private void acyclic() {
        int count = instance.onboardings().size();
        int[] waitsFor = new int[count];
        List<List<Integer>> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            next.add(new ArrayList<>(2));
        }
        for (Instance.Precedence p : instance.precedences()) {
            waitsFor[p.second()]++;
            next.get(p.first()).add(p.second());
        }
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (waitsFor[i] == 0) {
                taken.add(i);
            }
        }
        for (int k = 0; k < taken.size(); k++) {
            for (int second : next.get(taken.get(k))) {
                if (--waitsFor[second] == 0) {
                    taken.add(second);
                }
            }
        }
        for (int i = 0; i < count; i++) {
            require(waitsFor[i] == 0, "precedences: onboarding " + i + " waits for itself in a circle");
        }
    }

    private void weights() {
        Weights w = instance.weights();
        int[] all = {
            w.early(), w.late(), w.latenessFixed(), w.latenessPerWeek(), w.gapPerWeek(), w.overlapPerWeek(),
            w.overlapFreeWeeks(), w.moveFixed(), w.movePerWeek(), w.unscheduled(), w.fair1(), w.fair1Over(),
            w.fair2(), w.fair2Over()
        };
        for (int weight : all) {
            require(weight >= 0 && weight <= DEAREST, "weights: " + weight + " is not one of 0 to " + DEAREST);
        }
    }

    private void near(String where, @Nullable Integer slot) {
        require(slot == null || Math.abs(slot) <= FARTHEST, where + ": more than " + FARTHEST + " weeks away");
    }

    private boolean within(String where, int index, int count) {
        boolean known = index >= 0 && index < count;
        require(known, where + ": " + index + " is not one of " + count);
        return known;
    }

    private void require(boolean held, String otherwise) {
        if (!held) {
            defects.add(otherwise);
        }
    }
}
