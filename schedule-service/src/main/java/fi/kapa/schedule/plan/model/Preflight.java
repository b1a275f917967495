package fi.kapa.schedule.plan.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What the hard rules exclude before any search: starts that the confirmed onboardings or a precedence rule out are taken from
 * the model, and an onboarding that keeps none is named with the reason. Everything taken is impossible in every feasible plan,
 * so bound and search both gain by it. O(onboardings · slots + precedences · slots).
 */
public final class Preflight {
    /**
     * An onboarding that no feasible plan can place.
     *
     * @param blocker the onboarding whose place rules it out, or itself when its own window is empty
     */
    public record Unplaceable(int onboarding, Reason reason, int blocker) {}

    /** Why no start is left. */
    public enum Reason {
        /** Its own window: readiness, opening, closed weeks and weeks without any capacity leave nothing. */
        WINDOW,
        /** What is confirmed fills the capacity of every week in its window. */
        CONFIRMED_CAPACITY,
        /** What is confirmed for its organisation fills every week in its window. */
        CONFIRMED_CONCURRENCY,
        /** An onboarding that it needs goes live too late. */
        PREDECESSOR_TOO_LATE,
        /** An onboarding that it needs cannot be placed. */
        PREDECESSOR_UNPLACEABLE,
        /** A confirmed onboarding that needs it starts too early. */
        SUCCESSOR_TOO_EARLY
    }

    private final Model model;
    private final List<Unplaceable> unplaceable = new ArrayList<>();

    private Preflight(Model model) {
        this.model = model;
    }

    /** Tightens the model and names what cannot be placed. */
    public static List<Unplaceable> run(Model model) {
        Preflight preflight = new Preflight(model);
        for (int i = 0; i < model.onboardings; i++) {
            if (model.starts[i].length == 0) {
                preflight.unplaceable.add(new Unplaceable(i, Reason.WINDOW, i));
            }
        }
        preflight.excludeWhatIsConfirmed();
        preflight.propagate();
        return List.copyOf(preflight.unplaceable);
    }

    private void excludeWhatIsConfirmed() {
        int[] used = new int[model.capacity.length];
        for (int i = 0; i < model.onboardings; i++) {
            if (model.pinned[i] && model.starts[i].length == 1) {
                int goLive = model.starts[i][0] + model.duration[i] - 1;
                used[model.weekRow(model.service[i], goLive)]++;
                used[model.monthRow(model.service[i], goLive)]++;
                used[model.providerRow(model.service[i], goLive)]++;
            }
        }
        for (int o = 0; o < model.organisations; o++) {
            int[] carried = carriedByConfirmed(o);
            for (int i : model.ofOrganisation[o]) {
                if (!model.pinned[i]) {
                    exclude(i, Reason.CONFIRMED_CAPACITY, i, t -> full(used, i, t));
                    exclude(i, Reason.CONFIRMED_CONCURRENCY, i, t -> busy(carried, i, t));
                }
            }
        }
    }

    private int[] carriedByConfirmed(int organisation) {
        int[] carried = new int[model.slots];
        for (int i : model.ofOrganisation[organisation]) {
            if (model.pinned[i] && model.starts[i].length == 1) {
                for (int k = 0; k < model.duration[i]; k++) {
                    carried[model.starts[i][0] + k]++;
                }
            }
        }
        return carried;
    }

    private boolean full(int[] used, int i, int start) {
        int goLive = start + model.duration[i] - 1;
        int week = model.weekRow(model.service[i], goLive);
        int month = model.monthRow(model.service[i], goLive);
        int provider = model.providerRow(model.service[i], goLive);
        return used[week] >= model.capacity[week]
                || used[month] >= model.capacity[month]
                || used[provider] >= model.capacity[provider];
    }

    private boolean busy(int[] carried, int i, int start) {
        for (int k = 0; k < model.duration[i]; k++) {
            if (carried[start + k] >= model.maxConcurrent[model.organisation[i]]) {
                return true;
            }
        }
        return false;
    }

    /** One pass along the precedences, and back from what is confirmed, until nothing changes. */
    private void propagate() {
        Deque<Integer> changed = new ArrayDeque<>();
        for (int i = 0; i < model.onboardings; i++) {
            changed.add(i);
        }
        while (!changed.isEmpty()) {
            int i = changed.poll();
            int[] own = model.starts[i];
            for (Model.Link next : model.after[i]) {
                boolean less = own.length == 0
                        ? exclude(next.other(), Reason.PREDECESSOR_UNPLACEABLE, i, t -> true)
                        : exclude(next.other(), Reason.PREDECESSOR_TOO_LATE, i, t -> t < own[0] + next.distance());
                if (less) {
                    changed.add(next.other());
                }
            }
            for (Model.Link first : model.before[i]) {
                // Only what is certain to be scheduled binds what it needs.
                if (model.pinned[i]
                        && exclude(first.other(), Reason.SUCCESSOR_TOO_EARLY, i, t -> t > own[0] - first.distance())) {
                    changed.add(first.other());
                }
            }
        }
    }

    private interface Excluded {
        boolean at(int start);
    }

    private boolean exclude(int i, Reason reason, int blocker, Excluded excluded) {
        int had = model.starts[i].length;
        if (had == 0 || model.pinned[i]) {
            return false;
        }
        for (int t : model.starts[i]) {
            if (excluded.at(t)) {
                model.cost[i * model.slots + t] = Model.FORBIDDEN;
            }
        }
        model.listStarts(i);
        if (model.starts[i].length == 0) {
            unplaceable.add(new Unplaceable(i, reason, blocker));
        }
        return model.starts[i].length < had;
    }
}
