package fi.kapa.obligation.schedule;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What this service reads of ScheduleSubmitted and of what follows it. */
public record ScheduleFact(
        OrganisationKey organisation,
        String reference,
        ScheduleState state,
        Instant submittedAt,
        List<GoalFact> goals) {

    /** One service's goal. */
    public record GoalFact(ServiceCode serviceCode, YearMonth targetMonth) {}

    public ScheduleFact {
        goals = List.copyOf(goals);
    }

    /** The goal for a service: the newest submission's, for it takes the place of those before. */
    public static Optional<ScheduleGoal> goal(List<ScheduleFact> submissions, ServiceCode service) {
        return submissions.stream()
                .max(Comparator.comparing(ScheduleFact::submittedAt))
                .flatMap(newest -> newest.goals().stream()
                        .filter(goal -> goal.serviceCode().equals(service))
                        .map(goal -> new ScheduleGoal(newest.reference(), newest.state(), goal.targetMonth()))
                        .findFirst());
    }
}
