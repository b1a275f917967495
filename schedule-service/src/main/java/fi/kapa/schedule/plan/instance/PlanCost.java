package fi.kapa.schedule.plan.instance;

/** What a plan costs, by component, in cost points. */
public record PlanCost(
        long wishDistance, long lateness, long contract, long stability, long unscheduled, long fairness) {
    static final PlanCost NOTHING = new PlanCost(0, 0, 0, 0, 0, 0);

    public long total() {
        return wishDistance + lateness + contract + stability + unscheduled + fairness;
    }

    public PlanCost plus(PlanCost other) {
        return new PlanCost(
                wishDistance + other.wishDistance,
                lateness + other.lateness,
                contract + other.contract,
                stability + other.stability,
                unscheduled + other.unscheduled,
                fairness + other.fairness);
    }

    /** The cost of one onboarding at a start slot, without its organisation's fairness. */
    public static PlanCost of(Instance instance, int onboarding, int start) {
        Weights w = instance.weights();
        if (start == Plan.UNSCHEDULED) {
            return new PlanCost(0, 0, 0, 0, w.unscheduled(), 0);
        }
        Instance.Onboarding o = instance.onboardings().get(onboarding);
        int goLive = instance.goLive(o, start);
        long wish = (long) o.weight()
                * ((long) w.early() * Math.max(0, o.wish() - goLive)
                        + (long) w.late() * Math.max(0, goLive - o.wish()));
        long lateness = 0;
        Integer deadline = o.deadline();
        if (deadline != null && goLive > deadline) {
            lateness = w.latenessFixed() + (long) w.latenessPerWeek() * (goLive - deadline);
        }
        long contract = 0;
        Integer end = o.contractEnd();
        if (end != null) {
            contract = (long) w.gapPerWeek() * Math.max(0, goLive - end)
                    + (long) w.overlapPerWeek() * Math.max(0, end - goLive - w.overlapFreeWeeks());
        }
        long stability = 0;
        Integer previous = o.previous();
        if (previous != null && start != previous) {
            stability = w.moveFixed() + (long) w.movePerWeek() * Math.abs(start - previous);
        }
        return new PlanCost(wish, lateness, contract, stability, 0, 0);
    }

    /** The cost of a whole plan. */
    public static PlanCost of(Instance instance, Plan plan) {
        PlanCost sum = NOTHING;
        int[] delay = new int[instance.organisations().size()];
        for (int i = 0; i < plan.size(); i++) {
            sum = sum.plus(of(instance, i, plan.start(i)));
            if (plan.schedules(i)) {
                Instance.Onboarding o = instance.onboardings().get(i);
                delay[o.organisation()] += Math.max(0, instance.goLive(o, plan.start(i)) - o.wish());
            }
        }
        long fairness = 0;
        for (int weeks : delay) {
            fairness += instance.weights().fairness(weeks);
        }
        return sum.plus(new PlanCost(0, 0, 0, 0, 0, fairness));
    }
}
