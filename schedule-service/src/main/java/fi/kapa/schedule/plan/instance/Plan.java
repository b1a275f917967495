package fi.kapa.schedule.plan.instance;

import java.util.Arrays;

/** A start slot for each onboarding, or {@link #UNSCHEDULED} (Finnish: käyttöönottosuunnitelma). */
public final class Plan {
    public static final int UNSCHEDULED = -1;

    private final int[] starts;

    public Plan(int[] starts) {
        this.starts = starts.clone();
    }

    /** The plan that holds only what is confirmed. */
    public static Plan ofPinned(Instance instance) {
        return new Plan(instance.onboardings().stream()
                .mapToInt(o -> {
                    Integer previous = o.previous();
                    return o.pinned() && previous != null ? previous : UNSCHEDULED;
                })
                .toArray());
    }

    public int size() {
        return starts.length;
    }

    public int start(int onboarding) {
        return starts[onboarding];
    }

    public boolean schedules(int onboarding) {
        return starts[onboarding] != UNSCHEDULED;
    }

    /** The same plan with one onboarding elsewhere. */
    public Plan with(int onboarding, int start) {
        int[] changed = starts.clone();
        changed[onboarding] = start;
        return new Plan(changed);
    }

    public int[] starts() {
        return starts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plan plan && Arrays.equals(starts, plan.starts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(starts);
    }
}
