package fi.kapa.schedule.plan;

import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.instance.PlanCost;
import fi.kapa.schedule.plan.model.Preflight;
import java.time.Duration;
import java.util.List;

/**
 * A checked plan with its proof.
 *
 * @param bound cost points below which no plan can be
 * @param unplaceable what no feasible plan can place, with the reason
 * @param prices cost points that one more go-live in each capacity row is worth
 * @param untilPlan from the call to the first valid plan, or to the re-planned one
 * @param untilBound from the call to the end of the work on the bound
 */
public record PlannedDeployment(
        Plan plan,
        PlanCost cost,
        long bound,
        List<Preflight.Unplaceable> unplaceable,
        List<Double> prices,
        Duration untilPlan,
        Duration untilBound) {}
