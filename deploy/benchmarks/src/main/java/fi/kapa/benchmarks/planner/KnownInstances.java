package fi.kapa.benchmarks.planner;

import fi.kapa.schedule.plan.Budget;
import fi.kapa.schedule.plan.PlannedDeployment;
import fi.kapa.schedule.plan.Planner;
import fi.kapa.schedule.plan.instance.Instance;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The table over the known instances against the targets. Each gap is a run of its own: a long run read early is no short run. */
final class KnownInstances {
    private static final List<Integer> SECONDS = List.of(2, 10, 60);
    private static final int CHANGES = 10;

    private record Target(String name, String gap, String firstPlan, String bound, String replan, String heap) {}

    private static final List<Target> TARGETS = List.of(
            new Target("small", "1 % in 2 s", "0.1 s", "99 %", "-", "-"),
            new Target("medium", "9 % in 10 s, 7 % in 60 s", "1 s", "10 s", "0.5 s", "-"),
            new Target("large", "10 % in 60 s", "5 s", "60 s", "3 s", "512 MB"));

    private KnownInstances() {}

    static void print() throws BadInput {
        for (Target target : TARGETS) {
            Instance instance = InstanceFile.known(target.name);
            System.out.println(target.name);
            memory().forEach(MemoryPoolMXBean::resetPeakUsage);
            PlannedDeployment last = null;
            for (int seconds : SECONDS) {
                PlannedDeployment planned = new Planner(instance)
                        .plan(
                                Budget.ofTime(Duration.ofSeconds(seconds), 1),
                                progress -> progress.cost() > progress.bound());
                Result result = new Result(instance, planned);
                row(
                        "gap after " + seconds + " s",
                        "%.2f %% (net of what is forced %.2f %%)".formatted(100 * result.gap(), 100 * result.netGap()),
                        target.gap);
                last = planned;
            }
            if (last != null) {
                row("first valid plan", seconds(last.untilPlan()), target.firstPlan);
                row("bound", seconds(last.untilBound()), target.bound);
                row("heap", memoryPeak() / (1 << 20) + " MB", target.heap);
                replan(instance, last, target);
            }
        }
    }

    private static void replan(Instance before, PlannedDeployment planned, Target target) {
        SplittableRandom random = new SplittableRandom(CHANGES);
        Map<Integer, Integer> wishes = new TreeMap<>();
        while (wishes.size() < CHANGES) {
            int i = random.nextInt(before.onboardings().size());
            if (!before.onboardings().get(i).pinned()) {
                wishes.put(i, random.nextInt(before.slots()));
            }
        }
        Instance instance = before.withWishes(wishes);
        PlannedDeployment again =
                new Planner(instance).replan(planned.plan(), wishes.keySet(), Budget.ofTime(Duration.ofMillis(1), 1));
        Result result = new Result(instance, again);
        long placed = wishes.keySet().stream().filter(again.plan()::schedules).count();
        long changed = wishes.keySet().stream()
                .filter(i -> again.plan().start(i) != planned.plan().start(i))
                .count();
        row("re-planning of " + CHANGES + " wishes", seconds(again.untilPlan()), target.replan);
        row("placed", placed + " of " + CHANGES, "all that can be");
        row("others moved", String.valueOf(result.movedFrom(planned.plan()) - changed), String.valueOf(3 * CHANGES));
    }

    private static void row(String what, String reached, String target) {
        System.out.printf("  %-26s %-42s target %s%n", what, reached, target);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
    }

    private static List<MemoryPoolMXBean> memory() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long memoryPeak() {
        return memory().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
