package fi.kapa.benchmarks.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.schedule.plan.Budget;
import fi.kapa.schedule.plan.PlannedDeployment;
import fi.kapa.schedule.plan.Planner;
import fi.kapa.schedule.plan.explain.Alternative;
import fi.kapa.schedule.plan.explain.Explanations;
import fi.kapa.schedule.plan.explain.SlotExplanation;
import fi.kapa.schedule.plan.instance.Instance;
import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.instance.PlanCheck;
import fi.kapa.schedule.plan.instance.PlanCost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerPropertiesTest {
    private static final int STEPS = 30_000;

    @ParameterizedTest
    @ValueSource(ints = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112})
    void aPlanKeepsEveryRuleAndCostsAtLeastTheBound(int seed) {
        Instance instance = anInstance(seed);

        PlannedDeployment planned = planned(instance, seed);

        assertEquals(List.of(), PlanCheck.violations(instance, planned.plan()));
        assertEquals(PlanCost.of(instance, planned.plan()), planned.cost());
        assertTrue(planned.bound() <= planned.cost().total());
        planned.unplaceable().forEach(u -> assertFalse(planned.plan().schedules(u.onboarding())));
    }

    @ParameterizedTest
    @ValueSource(ints = {121, 122, 123})
    void theSameStepsAndSeedGiveTheSamePlan(int seed) {
        Instance instance = anInstance(seed);

        PlannedDeployment first = planned(instance, seed);
        PlannedDeployment second = planned(instance, seed);

        assertEquals(first.plan(), second.plan());
        assertEquals(first.bound(), second.bound());
    }

    @ParameterizedTest
    @ValueSource(ints = {131, 132, 133})
    void aCancelledRunKeepsTheBestPlan(int seed) {
        Instance instance = anInstance(seed);
        List<Long> costs = new ArrayList<>();

        PlannedDeployment planned = new Planner(instance).plan(Budget.ofSteps(Long.MAX_VALUE, seed), progress -> {
            costs.add(progress.cost());
            return costs.size() < 20;
        });

        assertEquals(20, costs.size());
        assertEquals(costs.getLast(), planned.cost().total());
        assertEquals(List.of(), PlanCheck.violations(instance, planned.plan()));
    }

    @ParameterizedTest
    @ValueSource(ints = {141, 142, 143, 144, 145, 146, 147, 148})
    void changedWishesMoveNothingConfirmedAndFewOthers(int seed) {
        Instance before = anInstance(seed);
        PlannedDeployment base = planned(before, seed);
        Map<Integer, Integer> wishes = new TreeMap<>();
        SplittableRandom random = new SplittableRandom(seed);
        while (wishes.size() < 5) {
            wishes.put(random.nextInt(before.onboardings().size()), random.nextInt(before.slots()));
        }
        Instance instance = before.withWishes(wishes);

        PlannedDeployment again =
                new Planner(instance).replan(base.plan(), wishes.keySet(), Budget.ofTime(Duration.ofMillis(50), 1));

        assertEquals(List.of(), PlanCheck.violations(instance, again.plan()));
        assertTrue(again.cost().total() <= PlanCost.of(instance, base.plan()).total());
        assertTrue(again.bound() <= again.cost().total());
        long othersMoved = IntStream.range(0, base.plan().size())
                .filter(i -> !wishes.containsKey(i)
                        && again.plan().start(i) != base.plan().start(i))
                .count();
        assertTrue(othersMoved <= 3L * wishes.size(), othersMoved + " others moved");
    }

    @ParameterizedTest
    @ValueSource(ints = {151, 152, 153, 154})
    void whatAnExplanationSaysOfAnotherWeekIsWhatARealChangeBrings(int seed) {
        Instance instance = anInstance(seed);
        PlannedDeployment planned = planned(instance, seed);
        Explanations explanations = new Explanations(instance, planned.plan(), planned.prices());

        for (int i = 0; i < instance.onboardings().size(); i++) {
            SlotExplanation explanation = explanations.of(i);
            assertEquals(PlanCost.of(instance, i, planned.plan().start(i)), explanation.cost());
            for (Alternative alternative : explanation.alternatives()) {
                Plan changed = planned.plan().with(i, alternative.start());
                boolean kept = PlanCheck.violations(instance, changed).isEmpty();
                switch (alternative) {
                    case Alternative.Chosen chosen -> assertEquals(planned.plan(), changed);
                    case Alternative.Blocked blocked -> assertFalse(kept, blocked.toString());
                    case Alternative.Open open -> {
                        assertTrue(kept, open.toString());
                        assertEquals(
                                PlanCost.of(instance, changed), planned.cost().plus(open.more()));
                    }
                }
            }
        }
    }

    private static Instance anInstance(int seed) {
        return InstanceGenerator.generate(6 + seed % 20, 2 + seed % 7, seed);
    }

    private static PlannedDeployment planned(Instance instance, int seed) {
        return new Planner(instance).plan(Budget.ofSteps(STEPS, seed), progress -> true);
    }
}
