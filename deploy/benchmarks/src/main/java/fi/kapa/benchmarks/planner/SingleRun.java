package fi.kapa.benchmarks.planner;

import fi.kapa.schedule.plan.Budget;
import fi.kapa.schedule.plan.PlannedDeployment;
import fi.kapa.schedule.plan.Planner;
import fi.kapa.schedule.plan.Progress;
import fi.kapa.schedule.plan.instance.Instance;
import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.instance.PlanCheck;
import fi.kapa.schedule.plan.model.Preflight;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** One instance: planned or re-planned, written when asked for, summed up in a last line of JSON. */
final class SingleRun {
    private static final double SECONDS = 60;
    /** Of a re-planning without a time of its own: enough for a rough proof, not enough to be waited for. */
    private static final double BOUND_SECONDS = 0.3;

    private static final int PERCENT_BETWEEN_LINES = 10;

    private final Options options;
    private final long began = System.nanoTime();
    private int told = -1;

    SingleRun(Options options) {
        this.options = options;
    }

    void print() throws BadInput {
        Instance instance = InstanceFile.read(options.instance());
        Path base = options.base();
        Path changes = options.changes();
        if (base != null && changes != null) {
            replan(instance, InstanceFile.readPlan(base, instance), WishChanges.read(changes, instance));
        } else {
            plan(instance);
        }
    }

    private void plan(Instance instance) throws BadInput {
        double seconds = options.seconds() > 0 ? options.seconds() : SECONDS;
        Budget budget = options.steps() > 0
                ? Budget.ofSteps(options.steps(), options.seed())
                : Budget.ofTime(remaining(seconds), options.seed());
        PlannedDeployment planned = new Planner(instance).plan(budget, this::tell);
        planned.unplaceable().forEach(u -> System.out.println(line(u)));
        Result result = new Result(instance, planned);
        write(instance, planned.plan());
        System.out.println(planned.cost());
        System.out.println(result.json(result.movedFromPrevious(), elapsed(), ""));
    }

    private void replan(Instance before, Plan base, WishChanges changes) throws BadInput {
        List<String> violations = PlanCheck.violations(before, base);
        if (!violations.isEmpty()) {
            throw new BadInput(
                    violations.stream().map(v -> options.base() + ": " + v).toList());
        }
        Instance instance = before.withWishes(changes.wishes());
        Duration time = options.seconds() > 0 ? remaining(options.seconds()) : nanos(BOUND_SECONDS);
        Budget budget = options.steps() > 0
                ? Budget.ofSteps(options.steps(), options.seed())
                : Budget.ofTime(time, options.seed());
        PlannedDeployment planned =
                new Planner(instance).replan(base, changes.wishes().keySet(), budget);
        Result result = new Result(instance, planned);
        write(instance, planned.plan());
        long placed = changes.wishes().keySet().stream()
                .filter(planned.plan()::schedules)
                .count();
        long changed = changes.wishes().keySet().stream()
                .filter(i -> planned.plan().start(i) != base.start(i))
                .count();
        long moved = result.movedFrom(base);
        System.out.println(planned.cost());
        System.out.println(result.json(
                moved,
                elapsed(),
                String.format(
                        Locale.ROOT,
                        ",\"changed\":%d,\"placed\":%d,\"othersMoved\":%d,\"replanSeconds\":%.3f",
                        changes.wishes().size(),
                        placed,
                        moved - changed,
                        planned.untilPlan().toNanos() / 1e9)));
    }

    private boolean tell(Progress progress) {
        if (progress.percent() >= told + PERCENT_BETWEEN_LINES || told < 0) {
            told = progress.percent();
            System.out.printf(
                    Locale.ROOT,
                    "%3d %%  cost %d  bound %d  gap %.2f %%%n",
                    progress.percent(),
                    progress.cost(),
                    progress.bound(),
                    100 * progress.gap());
        }
        return options.steps() > 0 || progress.cost() > progress.bound();
    }

    private static String line(Preflight.Unplaceable u) {
        return "Onboarding " + u.onboarding() + " cannot be placed: " + u.reason()
                + (u.blocker() == u.onboarding() ? "" : " (onboarding " + u.blocker() + ")");
    }

    private void write(Instance instance, Plan plan) throws BadInput {
        Path out = options.out();
        if (out != null) {
            InstanceFile.write(out, instance, plan);
        }
    }

    private Duration remaining(double seconds) {
        return nanos(Math.max(0.01, seconds - elapsed()));
    }

    private static Duration nanos(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private double elapsed() {
        return (System.nanoTime() - began) / 1e9;
    }
}
