package fi.kapa.benchmarks.planner;

import fi.kapa.schedule.plan.PlannedDeployment;
import fi.kapa.schedule.plan.instance.Instance;
import fi.kapa.schedule.plan.instance.Plan;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a run reached. */
record Result(Instance instance, PlannedDeployment planned) {
    /** The share by which the cost can be above the best plan's. */
    double gap() {
        return share(planned.cost().total() - planned.bound(), planned.bound());
    }

    /** The same after what no plan can place is taken from both. */
    double netGap() {
        long forced = (long) planned.unplaceable().size() * instance.weights().unscheduled();
        return share(planned.cost().total() - planned.bound(), planned.bound() - forced);
    }

    private static double share(long part, long whole) {
        return part == 0 ? 0 : part / (double) Math.max(1, whole);
    }

    long unscheduled() {
        return IntStream.range(0, planned.plan().size())
                .filter(i -> !planned.plan().schedules(i))
                .count();
    }

    /** Onboardings of the plan in force that start elsewhere now. */
    long movedFromPrevious() {
        return IntStream.range(0, planned.plan().size())
                .filter(i -> {
                    Integer previous = instance.onboardings().get(i).previous();
                    return previous != null && planned.plan().start(i) != previous;
                })
                .count();
    }

    long movedFrom(Plan base) {
        return IntStream.range(0, base.size())
                .filter(i -> planned.plan().start(i) != base.start(i))
                .count();
    }

    String json(long moved, double seconds, String further) {
        return String.format(
                Locale.ROOT,
                "{\"cost\":%d,\"bound\":%d,\"gap\":%.5f,\"netGap\":%.5f,\"unscheduled\":%d,\"moved\":%d,\"seconds\":%.3f%s}",
                planned.cost().total(),
                planned.bound(),
                gap(),
                netGap(),
                unscheduled(),
                moved,
                seconds,
                further);
    }
}
