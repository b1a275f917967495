package fi.kapa.benchmarks.planner;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import fi.kapa.schedule.plan.instance.Instance;
import fi.kapa.schedule.plan.instance.PlanCost;
import fi.kapa.schedule.plan.instance.Weights;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The optimum of a small instance by CP-SAT, modelled from the format's description and from nothing of the planner's. */
final class Oracle {
    private static final double MOST_SECONDS = 60;

    /** Solves the linear relaxation of the whole model, which proves these optima several times sooner than the default does. */
    private static final int WHOLE_RELAXATION = 2;

    private final Instance instance;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    /** By onboarding and slot: whether it starts in the slot. */
    private final Map<Integer, TreeMap<Integer, BoolVar>> starts = new HashMap<>();

    /** The same, whether it has started by the slot's end; with these a precedence is an implication, which the relaxation keeps. */
    private final Map<Integer, TreeMap<Integer, BoolVar>> started = new HashMap<>();

    private Oracle(Instance instance) {
        this.instance = instance;
    }

    /** The proven optimum in cost points; empty when the time did not do for the proof. */
    static OptionalLong optimum(Instance instance) {
        Loader.loadNativeLibraries();
        Oracle oracle = new Oracle(instance);
        oracle.starts();
        oracle.capacity();
        oracle.precedence();
        oracle.organisations();
        oracle.model.minimize(oracle.cost);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(MOST_SECONDS)
                .setNumWorkers(1)
                .setLinearizationLevel(WHOLE_RELAXATION)
                .setRandomSeed(1);
        CpSolverStatus status = solver.solve(oracle.model);
        return status == CpSolverStatus.OPTIMAL
                ? OptionalLong.of(Math.round(solver.objectiveValue()))
                : OptionalLong.empty();
    }

    private void starts() {
        for (int i = 0; i < instance.onboardings().size(); i++) {
            Instance.Onboarding o = instance.onboardings().get(i);
            TreeMap<Integer, BoolVar> own = new TreeMap<>();
            LinearExprBuilder once = LinearExpr.newBuilder();
            for (int t = 0; instance.goLive(o, t) < instance.slots(); t++) {
                if (mayStart(o, t)) {
                    BoolVar start = model.newBoolVar(i + "@" + t);
                    own.put(t, start);
                    once.add(start);
                    cost.addTerm(start, PlanCost.of(instance, i, t).total());
                }
            }
            BoolVar absent = model.newBoolVar(i + " absent");
            once.add(absent);
            cost.addTerm(absent, instance.weights().unscheduled());
            model.addEquality(once, 1);
            if (o.pinned()) {
                model.addEquality(absent, 0);
            }
            starts.put(i, own);
            started.put(i, started(i, own));
        }
    }

    private TreeMap<Integer, BoolVar> started(int i, TreeMap<Integer, BoolVar> own) {
        TreeMap<Integer, BoolVar> by = new TreeMap<>();
        own.forEach((t, start) -> {
            BoolVar now = model.newBoolVar(i + " by " + t);
            LinearExprBuilder sum = LinearExpr.newBuilder().add(start);
            if (!by.isEmpty()) {
                sum.add(by.lastEntry().getValue());
            }
            model.addEquality(sum, now);
            by.put(t, now);
        });
        return by;
    }

    private boolean mayStart(Instance.Onboarding o, int t) {
        if (t < o.earliest() || t < instance.services().get(o.service()).opens()) {
            return false;
        }
        for (int week = t; week <= instance.goLive(o, t); week++) {
            if (instance.blackout().contains(week)
                    || instance.organisations().get(o.organisation()).freeze().contains(week)) {
                return false;
            }
        }
        return !o.pinned() || Integer.valueOf(t).equals(o.previous());
    }

    private record Row(String kind, int owner, int time) {}

    private void capacity() {
        Map<Row, LinearExprBuilder> rows = new HashMap<>();
        starts.forEach((i, own) -> own.forEach((t, start) -> {
            Instance.Onboarding o = instance.onboardings().get(i);
            int goLive = instance.goLive(o, t);
            int month = instance.month().get(goLive);
            int provider = instance.services().get(o.service()).provider();
            for (Row row : new Row[] {
                new Row("week", o.service(), goLive),
                new Row("month", o.service(), month),
                new Row("provider", provider, month)
            }) {
                rows.computeIfAbsent(row, r -> LinearExpr.newBuilder()).add(start);
            }
        }));
        rows.forEach((row, used) -> model.addLessOrEqual(
                used,
                switch (row.kind) {
                    case "week" -> instance.services().get(row.owner).capWeek().get(row.time);
                    case "month" ->
                        instance.services().get(row.owner).capMonth().get(row.time);
                    default -> instance.providerCapMonth().get(row.owner).get(row.time);
                }));
    }

    /** Whoever has started by a week needs a first one that had started early enough. */
    private void precedence() {
        for (Instance.Precedence p : instance.precedences()) {
            int distance = instance.goLive(instance.onboardings().get(p.first()), 0) + 1 + p.lag();
            started.get(p.second()).forEach((t, second) -> {
                Map.@Nullable Entry<Integer, BoolVar> first =
                        started.get(p.first()).floorEntry(t - distance);
                model.addImplication(second, first == null ? model.falseLiteral() : first.getValue());
            });
        }
    }

    private void organisations() {
        Weights w = instance.weights();
        for (int organisation = 0; organisation < instance.organisations().size(); organisation++) {
            int own = organisation;
            Map<Integer, LinearExprBuilder> carried = new HashMap<>();
            LinearExprBuilder delay = LinearExpr.newBuilder();
            starts.forEach((i, its) -> its.forEach((t, start) -> {
                Instance.Onboarding o = instance.onboardings().get(i);
                if (o.organisation() == own) {
                    delay.addTerm(start, Math.max(0, instance.goLive(o, t) - o.wish()));
                    for (int week = t; week <= instance.goLive(o, t); week++) {
                        carried.computeIfAbsent(week, k -> LinearExpr.newBuilder())
                                .add(start);
                    }
                }
            }));
            int most = instance.organisations().get(own).maxConcurrent();
            carried.values().forEach(sum -> model.addLessOrEqual(sum, most));
            over(delay.build(), w.fair1Over(), w.fair1());
            over(delay.build(), w.fair2Over(), w.fair2());
        }
    }

    private void over(LinearExpr delay, int threshold, int price) {
        IntVar over = model.newIntVar(0, 1_000_000, "over " + threshold);
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(over).add(threshold), delay);
        cost.addTerm(over, price);
    }
}
