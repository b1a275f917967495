package fi.kapa.benchmarks.planner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.schedule.plan.Budget;
import fi.kapa.schedule.plan.PlannedDeployment;
import fi.kapa.schedule.plan.Planner;
import fi.kapa.schedule.plan.instance.Instance;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OracleTest {
    private static final double ONE_PERCENT = 1.01;

    /** Of 6 to 50 onboardings. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30
            })
    void aPlanIsWithinOnePercentOfTheOptimumAndTheBoundNeverAboveIt(int seed) {
        withinOnePercent(InstanceGenerator.generate(2 + seed % 9, 3 + seed % 3, seed), seed);
    }

    @Test
    void soIsThePlanOfTheSmallKnownInstance() throws BadInput {
        withinOnePercent(InstanceFile.known("small"), 1);
    }

    private static void withinOnePercent(Instance instance, int seed) {
        PlannedDeployment planned = new Planner(instance).plan(Budget.ofSteps(500_000, seed), progress -> true);

        OptionalLong optimum = Oracle.optimum(instance);
        assertTrue(optimum.isPresent(), "the oracle proved its optimum");
        assertTrue(
                planned.cost().total() <= optimum.getAsLong() * ONE_PERCENT,
                planned.cost().total() + " against " + optimum.getAsLong());
        assertTrue(planned.cost().total() >= optimum.getAsLong(), "no plan is better than the optimum");
        assertTrue(planned.bound() <= optimum.getAsLong(), planned.bound() + " above " + optimum.getAsLong());
    }
}
