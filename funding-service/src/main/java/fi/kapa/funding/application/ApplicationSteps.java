package fi.kapa.funding.application;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.standard.Money;
import fi.kapa.funding.application.ApplicationFact.Name;
import fi.kapa.funding.application.ApplicationRuling.Done;
import fi.kapa.funding.call.FundingCalls;
import fi.kapa.funding.decision.Decision;
import fi.kapa.funding.project.CostLine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of an application: editing the draft, asking and answering, withdrawing, proposing and deciding. */
@Singleton
class ApplicationSteps {
    private final FundingApplications applications;
    private final FundingCalls calls;
    private final Journal journal;
    private final Clock clock;

    ApplicationSteps(FundingApplications applications, FundingCalls calls, Journal journal, Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.journal = journal;
        this.clock = clock;
    }

    ApplicationRuling edit(FundingApplication application, ApplicationContent content) {
        return recorded("EDIT_DRAFT", Optional.empty(), application.edit(content));
    }

    ApplicationRuling requestInformation(FundingApplication application, String question) {
        return recorded(
                "REQUEST_INFORMATION",
                Optional.of(Name.FundingInformationRequested),
                application.requestInformation(question));
    }

    ApplicationRuling supplement(FundingApplication application, String text, List<CostLine> lines) {
        return recorded(
                "SUPPLEMENT",
                toldAgain(application),
                application.supplement(new Supplement(text, lines, clock.instant())));
    }

    ApplicationRuling withdraw(FundingApplication application, @Nullable String reason) {
        return recorded("WITHDRAW", toldAgain(application), application.withdraw(reason));
    }

    /** That it was applied, with the state that it has now; a draft was never told of. */
    private static Optional<Name> toldAgain(FundingApplication application) {
        return application.wasSubmitted() ? Optional.of(Name.FundingApplied) : Optional.empty();
    }

    ApplicationRuling propose(FundingApplication application, Decision content, String preparedBy) {
        return recorded(
                "PROPOSE", Optional.empty(), application.propose(new Proposal(content, preparedBy, clock.instant())));
    }

    /** A grant takes its amount of the call's budget in the same transaction, or is not made. */
    ApplicationRuling decide(FundingApplication application, Decision decision, String decidedBy) {
        ApplicationRuling ruling = application.decide(decision, decidedBy, LocalDate.now(clock));
        UUID callId = application.content().callId();
        Optional<Money> commitment = ruling instanceof Done ? decision.commitment() : Optional.empty();
        if (commitment.isPresent() && !calls.commit(callId, commitment.get())) {
            return new ApplicationRuling.BudgetExceeded(calls.budget(callId).available());
        }
        return recorded("DECIDE", Optional.of(Name.FundingDecided), ruling);
    }

    private ApplicationRuling recorded(String action, Optional<Name> fact, ApplicationRuling ruling) {
        if (ruling instanceof Done(FundingApplication application)) {
            applications.flush();
            fact.ifPresent(name -> journal.publish(ApplicationFact.of(name, application)));
            journal.audit(
                    action,
                    "funding-application",
                    application.id(),
                    application.organisation(),
                    ApplicationView.from(application));
        }
        return ruling;
    }
}
