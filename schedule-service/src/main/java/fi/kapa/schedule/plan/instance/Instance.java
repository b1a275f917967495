package fi.kapa.schedule.plan.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the planner is asked. Time is week slots from 0; organisations, services, providers and onboardings are named by their
 * place in their list, so that nothing refers to an object that somebody could copy.
 *
 * @param month calendar month of each slot, from 0
 * @param blackout slots closed for everybody
 * @param providerCapMonth go-lives that a provider can serve, by provider and month
 */
public record Instance(
        String name,
        int slots,
        List<Integer> month,
        List<Integer> blackout,
        List<String> providers,
        List<List<Integer>> providerCapMonth,
        List<Service> services,
        List<Organisation> organisations,
        List<Onboarding> onboardings,
        List<Precedence> precedences,
        Weights weights) {

    /**
     * A support service.
     *
     * @param duration weeks from start to go-live, both included
     * @param opens first start slot
     * @param capWeek go-lives by slot
     * @param capMonth go-lives by month
     */
    public record Service(
            String id, int provider, int duration, int opens, List<Integer> capWeek, List<Integer> capMonth) {}

    /**
     * An organisation that adopts.
     *
     * @param maxConcurrent onboardings that it can carry in one week
     * @param freeze slots that it closed
     */
    public record Organisation(String id, int maxConcurrent, List<Integer> freeze) {}

    /**
     * One organisation takes one service into use (Finnish: käyttöönotto).
     *
     * @param earliest first start slot
     * @param wish go-live slot
     * @param deadline last go-live slot by law
     * @param contractEnd slot in which the organisation's own equivalent ends
     * @param weight 1 to 3, of its wish
     * @param previous start slot in the plan in force
     * @param pinned confirmed: stays where the plan in force has it
     */
    public record Onboarding(
            int organisation,
            int service,
            int earliest,
            int wish,
            @Nullable Integer deadline,
            @Nullable Integer contractEnd,
            int weight,
            @Nullable Integer previous,
            boolean pinned) {

        Onboarding wishing(int other) {
            return new Onboarding(
                    organisation, service, earliest, other, deadline, contractEnd, weight, previous, pinned);
        }
    }

    /**
     * An onboarding waits for another of the same organisation.
     *
     * @param lag weeks from the end of the first to the start of the second; negative when they may overlap
     */
    public record Precedence(int first, int second, int lag) {}

    public int months() {
        return 1 + month.stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    /** The slot in which an onboarding goes live that starts in a slot. */
    public int goLive(Onboarding onboarding, int start) {
        return start + services.get(onboarding.service()).duration() - 1;
    }

    /** The same question with other wishes: go-live slots by onboarding. */
    public Instance withWishes(Map<Integer, Integer> wishes) {
        List<Onboarding> changed = new ArrayList<>(onboardings);
        wishes.forEach((i, wish) -> changed.set(i, onboardings.get(i).wishing(wish)));
        return new Instance(
                name,
                slots,
                month,
                blackout,
                providers,
                providerCapMonth,
                services,
                organisations,
                List.copyOf(changed),
                precedences,
                weights);
    }
}
