package fi.kapa.schedule.plan.explain;

import fi.kapa.schedule.plan.instance.PlanCost;
import java.util.List;

/**
 * The defence of one slot.
 *
 * @param start the plan's, or unscheduled
 * @param cost cost points of the onboarding itself by component, without its organisation's fairness
 * @param alternatives one for each slot, in order
 * @param wish what the wished week would mean; of the nearest slot when the wish lies outside the horizon
 */
public record SlotExplanation(
        int onboarding, int start, PlanCost cost, List<Alternative> alternatives, Alternative wish) {}
