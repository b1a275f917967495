package fi.kapa.exemption.application;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.exemption.application.ApplicationView.ProposalView;
import fi.kapa.exemption.matter.Proposal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Applications as they are answered today, as far as the caller may know. */
@Singleton
class ApplicationViews {
    private final Clock clock;

    ApplicationViews(Clock clock) {
        this.clock = clock;
    }

    Function<ExemptionApplication, ApplicationView> seenBy(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return application -> ApplicationView.from(
                application, proposal(application, caller), PossibleSteps.of(application, caller, today));
    }

    private static @Nullable ProposalView proposal(ExemptionApplication application, Caller caller) {
        Proposal proposal = application.handling().proposal();
        boolean official = caller.is(Role.OFFICER, Role.DECIDER, Role.MINISTRY);
        return proposal == null || !official && proposal.answerBy() == null
                ? null
                : new ProposalView(
                        proposal.terms().outcome(),
                        proposal.terms().validFrom(),
                        proposal.terms().validUntil(),
                        proposal.terms().conditions(),
                        proposal.terms().statement(),
                        proposal.authority(),
                        proposal.preparedAt(),
                        official ? proposal.preparedBy() : null);
    }
}
