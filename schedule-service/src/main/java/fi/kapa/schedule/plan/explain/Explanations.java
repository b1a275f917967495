package fi.kapa.schedule.plan.explain;

import fi.kapa.schedule.plan.explain.Alternative.Rule;
import fi.kapa.schedule.plan.instance.Instance;
import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.instance.PlanCost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Explains the slots of one plan, by the rules themselves and not by the search's tables. */
public final class Explanations {
    private final Instance instance;
    private final Plan plan;
    /** Cost points by capacity row: services by week, services by month, providers by month. */
    private final List<Double> prices;

    private final List<List<Integer>> ofOrganisation = new ArrayList<>();
    private final List<List<Integer>> ofService = new ArrayList<>();

    public Explanations(Instance instance, Plan plan, List<Double> prices) {
        this.instance = instance;
        this.plan = plan;
        this.prices = prices;
        instance.organisations().forEach(o -> ofOrganisation.add(new ArrayList<>()));
        instance.services().forEach(s -> ofService.add(new ArrayList<>()));
        for (int i = 0; i < plan.size(); i++) {
            ofOrganisation.get(instance.onboardings().get(i).organisation()).add(i);
            ofService.get(instance.onboardings().get(i).service()).add(i);
        }
    }

    /** O(slots · onboardings of the service or the provider). */
    public SlotExplanation of(int onboarding) {
        Instance.Onboarding o = instance.onboardings().get(onboarding);
        List<Alternative> alternatives = IntStream.range(0, instance.slots())
                .mapToObj(start -> at(onboarding, start))
                .toList();
        int wished = o.wish() - instance.goLive(o, 0);
        return new SlotExplanation(
                onboarding,
                plan.start(onboarding),
                PlanCost.of(instance, onboarding, plan.start(onboarding)),
                alternatives,
                alternatives.get(Math.clamp(wished, 0, instance.slots() - 1)));
    }

    private Alternative at(int i, int start) {
        if (start == plan.start(i)) {
            return new Alternative.Chosen(start);
        }
        Alternative.Blocked blocked = blocked(i, start);
        return blocked != null ? blocked : new Alternative.Open(start, more(i, start));
    }

    private PlanCost more(int i, int start) {
        PlanCost own = PlanCost.of(instance, i, start);
        PlanCost now = PlanCost.of(instance, i, plan.start(i));
        return new PlanCost(
                own.wishDistance() - now.wishDistance(),
                own.lateness() - now.lateness(),
                own.contract() - now.contract(),
                own.stability() - now.stability(),
                own.unscheduled() - now.unscheduled(),
                fairness(i, start) - fairness(i, plan.start(i)));
    }

    /** Of its organisation when the onboarding starts in a slot. */
    private long fairness(int onboarding, int start) {
        int delay = 0;
        for (int i : ofOrganisation.get(instance.onboardings().get(onboarding).organisation())) {
            Instance.Onboarding o = instance.onboardings().get(i);
            int at = i == onboarding ? start : plan.start(i);
            delay += at == Plan.UNSCHEDULED ? 0 : Math.max(0, instance.goLive(o, at) - o.wish());
        }
        return instance.weights().fairness(delay);
    }

    private Alternative.@Nullable Blocked blocked(int i, int start) {
        Instance.Onboarding o = instance.onboardings().get(i);
        Instance.Service service = instance.services().get(o.service());
        int goLive = instance.goLive(o, start);
        IntPredicate within = week -> week >= start && week <= goLive;
        if (o.pinned()) {
            return new Alternative.Blocked(start, Rule.CONFIRMED, List.of(i), 0);
        } else if (goLive >= instance.slots()) {
            return new Alternative.Blocked(start, Rule.HORIZON, List.of(), 0);
        } else if (start < o.earliest()) {
            return new Alternative.Blocked(start, Rule.NOT_READY, List.of(), 0);
        } else if (start < service.opens()) {
            return new Alternative.Blocked(start, Rule.NOT_OPEN, List.of(), 0);
        } else if (instance.blackout().stream().anyMatch(within::test)) {
            return new Alternative.Blocked(start, Rule.BLACKOUT, List.of(), 0);
        } else if (instance.organisations().get(o.organisation()).freeze().stream()
                .anyMatch(within::test)) {
            return new Alternative.Blocked(start, Rule.FREEZE, List.of(), 0);
        }
        Alternative.Blocked byOthers = byPrecedence(i, start, goLive);
        byOthers = byOthers != null ? byOthers : byConcurrency(i, start, goLive);
        return byOthers != null ? byOthers : byCapacity(i, start, goLive);
    }

    private Alternative.@Nullable Blocked byPrecedence(int i, int start, int goLive) {
        for (Instance.Precedence p : instance.precedences()) {
            if (p.second() == i) {
                Instance.Onboarding first = instance.onboardings().get(p.first());
                if (!plan.schedules(p.first()) || start < instance.goLive(first, plan.start(p.first())) + 1 + p.lag()) {
                    return new Alternative.Blocked(start, Rule.NEEDS_EARLIER, List.of(p.first()), 0);
                }
            } else if (p.first() == i && plan.schedules(p.second()) && plan.start(p.second()) < goLive + 1 + p.lag()) {
                return new Alternative.Blocked(start, Rule.NEEDED_BEFORE, List.of(p.second()), 0);
            }
        }
        return null;
    }

    private Alternative.@Nullable Blocked byConcurrency(int i, int start, int goLive) {
        int organisation = instance.onboardings().get(i).organisation();
        for (int week = start; week <= goLive; week++) {
            int at = week;
            List<Integer> others = ofOrganisation.get(organisation).stream()
                    .filter(j -> j != i && plan.schedules(j))
                    .filter(j -> plan.start(j) <= at
                            && at <= instance.goLive(instance.onboardings().get(j), plan.start(j)))
                    .toList();
            if (others.size() >= instance.organisations().get(organisation).maxConcurrent()) {
                return new Alternative.Blocked(start, Rule.CONCURRENCY, others, 0);
            }
        }
        return null;
    }

    private Alternative.@Nullable Blocked byCapacity(int i, int start, int goLive) {
        int s = instance.onboardings().get(i).service();
        Instance.Service service = instance.services().get(s);
        int month = instance.month().get(goLive);
        int months = instance.months();
        int allServices = instance.services().size();
        List<Integer> inWeek = goingLive(i, s, week -> week == goLive);
        if (inWeek.size() >= service.capWeek().get(goLive)) {
            return full(start, Rule.WEEK_FULL, inWeek, s * instance.slots() + goLive);
        }
        List<Integer> inMonth = goingLive(i, s, week -> instance.month().get(week) == month);
        int monthRows = allServices * instance.slots();
        if (inMonth.size() >= service.capMonth().get(month)) {
            return full(start, Rule.MONTH_FULL, inMonth, monthRows + s * months + month);
        }
        List<Integer> ofProvider = new ArrayList<>();
        for (int other = 0; other < allServices; other++) {
            if (instance.services().get(other).provider() == service.provider()) {
                ofProvider.addAll(goingLive(i, other, week -> instance.month().get(week) == month));
            }
        }
        if (ofProvider.size()
                >= instance.providerCapMonth().get(service.provider()).get(month)) {
            int row = monthRows + (allServices + service.provider()) * months + month;
            return full(start, Rule.PROVIDER_FULL, ofProvider, row);
        }
        return null;
    }

    private List<Integer> goingLive(int besides, int service, IntPredicate weeks) {
        return ofService.get(service).stream()
                .filter(j -> j != besides && plan.schedules(j))
                .filter(j -> weeks.test(instance.goLive(instance.onboardings().get(j), plan.start(j))))
                .toList();
    }

    private Alternative.Blocked full(int start, Rule rule, List<Integer> by, int row) {
        return new Alternative.Blocked(start, rule, by, Math.round(prices.get(row)));
    }
}
