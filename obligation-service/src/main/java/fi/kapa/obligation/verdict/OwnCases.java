package fi.kapa.obligation.verdict;

import fi.kapa.chassis.caller.Role;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.funding.Funding;
import fi.kapa.obligation.funding.FundingFact;
import fi.kapa.obligation.schedule.ScheduleFact;
import fi.kapa.obligation.schedule.ScheduleGoal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an organisation has under way with other services: shown beside the verdicts, which do not depend on it. */
public record OwnCases(List<ScheduleFact> submissions, List<FundingFact> fundings) {
    /** As far as the role may know; a form backend sees cases only where it filed them. */
    private Optional<OwnCases> visibleTo(Role role) {
        return switch (role) {
            case ORGANISATION, OFFICER, DECIDER, MINISTRY -> Optional.of(this);
            case SYSTEM -> Optional.of(new OwnCases(submissions, decided()));
            case FORM_BACKEND -> Optional.empty();
        };
    }

    private List<FundingFact> decided() {
        return fundings.stream().filter(funding -> funding.state().isDecided()).toList();
    }

    /** The verdicts with what the role may know of the cases beside them. */
    Verdicts seenBy(Role role, Verdicts verdicts) {
        return visibleTo(role).map(verdicts::beside).orElse(verdicts);
    }

    @Nullable
    ScheduleGoal goal(ServiceCode service) {
        return ScheduleFact.goal(submissions, service).orElse(null);
    }

    List<Funding> funding(ServiceCode service) {
        return fundings.stream()
                .filter(funding -> funding.isFor(service))
                .map(FundingFact::toFunding)
                .toList();
    }
}
