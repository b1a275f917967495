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
 * Makes deployment plans: pre-flight, a first construction, a few steps of the bound whose prices guide a second one, then annealing
 * on one thread while the bound goes on on another, and the independent check. Keeps nothing between runs.
 */
public final class Planner {
    /** Of a run by steps, so that its bound too is the same each time. */
    private static final int BOUND_STEPS = 1_500;
    /** Steps of the bound after which its prices are worth following. */
    private static final int GUIDE_STEPS = 200;

    private static final double SHARE_FOR_GUIDE = 0.15;
    private static final double SHARE_FOR_SEARCH = 0.97;
    /** Checking, counting and writing a plan, in times of one check. */
    private static final int CHECKS_AT_THE_END = 4;

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
        LagrangianBound bound = new LagrangianBound(model);
        Search search = Search.constructed(model, bound.outlook(), budget.seed());
        long toCheck = System.nanoTime();
        check(search.plan());
        Duration untilPlan = since(began);
        long reserve = CHECKS_AT_THE_END * (System.nanoTime() - toCheck);
        double nanos = budget.time().toNanos();
        double untilEnd = Math.max(nanos / 2, Math.min(nanos * SHARE_FOR_SEARCH, nanos - reserve));
        long target = search.target(unplaceable.size());
        while (bound.steps() < GUIDE_STEPS
                && !bound.settled()
                && (budget.steps() > 0 || System.nanoTime() - began < nanos * SHARE_FOR_GUIDE)) {
            bound.step(target);
        }
        if (bound.steps() > 0) {
            search.constructAgain(bound.outlook());
        }
        AtomicReference<Duration> untilBound = new AtomicReference<>(since(began));
        AtomicLong proven = new AtomicLong(bound.bound());
        AtomicLong cost = new AtomicLong(search.cost());
        AtomicBoolean over = new AtomicBoolean();
        Thread prover = Thread.ofPlatform().daemon().name("planner-bound").start(() -> {
            while (!over.get() && !bound.settled() && (budget.steps() == 0 || bound.steps() < BOUND_STEPS)) {
                bound.step(budget.steps() == 0 ? Math.min(target, cost.get()) : target);
                proven.set(bound.bound());
            }
            untilBound.set(since(began));
        });
        Plan plan = search.improve((steps, best) -> {
            cost.set(best);
            double spent =
                    budget.steps() > 0 ? steps / (double) budget.steps() : (System.nanoTime() - began) / untilEnd;
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
     * @param budget from the call to the end of the work on the bound, which has at least one step
     */
    public PlannedDeployment replan(Plan base, Set<Integer> changed, Budget budget) {
        long began = System.nanoTime();
        Model model = new Model(instance);
        List<Preflight.Unplaceable> unplaceable = Preflight.run(model);
        int[] inOrder = changed.stream().mapToInt(Integer::intValue).sorted().toArray();
        Plan plan = Search.reinserted(model, base, inOrder, budget.seed());
        Duration untilPlan = since(began);
        long cost = PlanCost.of(instance, plan).total();
        LagrangianBound bound = new LagrangianBound(model);
        do {
            bound.step(cost);
        } while (!bound.settled()
                && (budget.steps() > 0
                        ? bound.steps() < GUIDE_STEPS
                        : System.nanoTime() - began < budget.time().toNanos()));
        return checked(plan, bound, unplaceable, untilPlan, since(began));
    }

    private void check(Plan plan) {
        List<String> violations = PlanCheck.violations(instance, plan);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The search made a plan that breaks rules: " + violations);
        }
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
        check(plan);
        return new PlannedDeployment(
                plan, PlanCost.of(instance, plan), bound.bound(), unplaceable, bound.prices(), untilPlan, untilBound);
    }
}
