package fi.kapa.schedule.plan;

import fi.kapa.schedule.plan.bound.LagrangianBound;
import fi.kapa.schedule.plan.instance.Instance;
import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.instance.PlanCheck;
import fi.kapa.schedule.plan.instance.PlanCost;
import fi.kapa.schedule.plan.model.Model;
import fi.kapa.schedule.plan.model.Preflight;
import fi.kapa.schedule.plan.search.Search;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes deployment plans: pre-flight, construction and annealing on one thread, the bound on a second one that ends with it, then
 * the independent check. Keeps nothing between runs.
 */
public final class Planner {
    /** Of a run by steps, so that its bound too is the same each time. */
    private static final int BOUND_STEPS = 1_500;

    private static final double SHARE_FOR_SEARCH = 0.97;

    private final Instance instance;

    /** Of an instance without defects. */
    public Planner(Instance instance) {
        this.instance = instance;
    }

    /** Plans within a budget; the watcher is told and may end the run. */
    public PlannedDeployment plan(Budget budget, Progress.Watcher watcher) {
        long began = System.nanoTime();
        Model model = new Model(instance);
        List<Preflight.Unplaceable> unplaceable = Preflight.run(model);
        Search search = new Search(model, budget.seed());
        Duration untilPlan = since(began);
        LagrangianBound bound = new LagrangianBound(model);
        AtomicReference<Duration> untilBound = new AtomicReference<>(Duration.ZERO);
        long target = search.constructedCost(unplaceable.size());
        AtomicLong proven = new AtomicLong();
        AtomicLong cost = new AtomicLong(search.cost());
        AtomicBoolean over = new AtomicBoolean();
        Thread prover = Thread.ofPlatform().daemon().name("planner-bound").start(() -> {
            while (!over.get() && !bound.settled() && (budget.steps() == 0 || bound.steps() < BOUND_STEPS)) {
                bound.step(budget.steps() == 0 ? Math.min(target, cost.get()) : target);
                proven.set(bound.bound());
            }
            untilBound.set(since(began));
        });
        double nanos = budget.time().toNanos() * SHARE_FOR_SEARCH;
        Plan plan = search.improve((steps, best) -> {
            cost.set(best);
            double spent = budget.steps() > 0 ? steps / (double) budget.steps() : (System.nanoTime() - began) / nanos;
            boolean goesOn = watcher.goesOn(new Progress((int) (100 * Math.min(1, spent)), best, proven.get()));
            return goesOn ? spent : 1;
        });
        over.set(budget.steps() == 0);
        join(prover);
        return checked(plan, bound, unplaceable, untilPlan, untilBound.get());
    }

    /**
     * Changes a plan in force as little as possible: re-inserts some onboardings, moves others only to make room for them.
     *
     * @param base a plan without violations
     * @param changed onboardings whose wishes are new
     * @param boundTime from the call to the end of the work on the bound, which has at least one step
     */
    public PlannedDeployment replan(Plan base, Set<Integer> changed, long seed, Duration boundTime) {
        long began = System.nanoTime();
        Model model = new Model(instance);
        List<Preflight.Unplaceable> unplaceable = Preflight.run(model);
        int[] inOrder = changed.stream().mapToInt(Integer::intValue).sorted().toArray();
        Plan plan = new Search(model, base, seed).reinsert(inOrder);
        Duration untilPlan = since(began);
        long cost = PlanCost.of(instance, plan).total();
        LagrangianBound bound = new LagrangianBound(model);
        do {
            bound.step(cost);
        } while (!bound.settled() && System.nanoTime() - began < boundTime.toNanos());
        return checked(plan, bound, unplaceable, untilPlan, since(began));
    }

    private static void join(Thread prover) {
        try {
            prover.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the bound ended", e);
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private PlannedDeployment checked(
            Plan plan,
            LagrangianBound bound,
            List<Preflight.Unplaceable> unplaceable,
            Duration untilPlan,
            Duration untilBound) {
        List<String> violations = PlanCheck.violations(instance, plan);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The search made a plan that breaks rules: " + violations);
        }
        return new PlannedDeployment(
                plan, PlanCost.of(instance, plan), bound.bound(), unplaceable, bound.prices(), untilPlan, untilBound);
    }
}
