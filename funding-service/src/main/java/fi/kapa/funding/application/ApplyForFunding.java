package fi.kapa.funding.application;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.funding.application.ApplicationFact.Name;
import fi.kapa.funding.application.ApplicationRuling.Done;
import fi.kapa.funding.call.FundingCall;
import fi.kapa.funding.call.FundingCalls;
import fi.kapa.funding.obligation.KnownOrganisations;
import fi.kapa.funding.project.Instrument;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** An organisation keeps a draft and submits it, or submits at once. */
@Singleton
class ApplyForFunding {
    private final FundingApplications applications;
    private final FundingCalls calls;
    private final KnownOrganisations organisations;
    private final Journal journal;
    private final Clock clock;

    ApplyForFunding(
            FundingApplications applications,
            FundingCalls calls,
            KnownOrganisations organisations,
            Journal journal,
            Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps a draft, of which nobody is told. */
    FundingApplication keep(OrganisationKey organisation, ApplicationContent content, Caller caller) {
        FundingApplication application = draft(organisation, content, caller);
        applications.persist(application);
        audit("CREATE_DRAFT", application);
        return application;
    }

    /** Submits what was never a draft. */
    ApplicationRuling submitAtOnce(OrganisationKey organisation, ApplicationContent content, Caller caller) {
        FundingApplication application = draft(organisation, content, caller);
        ApplicationRuling ruling = submitted(application);
        if (ruling instanceof Done) {
            applications.persist(application);
            tell(application);
        }
        return ruling;
    }

    /** Submits a kept draft that lacks nothing. */
    ApplicationRuling submit(FundingApplication application) {
        ApplicationRuling ruling = submitted(application);
        if (ruling instanceof Done) {
            applications.flush();
            tell(application);
        }
        return ruling;
    }

    private FundingApplication draft(OrganisationKey organisation, ApplicationContent content, Caller caller) {
        String reference = applications.nextReference(LocalDate.now(clock).getYear());
        return new FundingApplication(reference, organisation, caller.identity(), content);
    }

    private ApplicationRuling submitted(FundingApplication application) {
        if (!application.state().allows(ApplicationState.Step.SUBMIT)) {
            return new ApplicationRuling.IllegalStep(application.state());
        }
        FundingCall call = calls.findById(application.content().callId());
        LocalDate today = LocalDate.now(clock);
        if (!call.isOpenOn(today)) {
            return new ApplicationRuling.CallNotOpen(call.opensOn(), call.closesOn());
        }
        Instrument instrument = organisations
                .category(application.organisation())
                .flatMap(Instrument::of)
                .orElseThrow();
        return application.submit(new Submission(instrument, call.termsOn(today), clock.instant()));
    }

    private void tell(FundingApplication application) {
        journal.publish(ApplicationFact.of(Name.FundingApplied, application));
        audit("SUBMIT", application);
    }

    private void audit(String action, FundingApplication application) {
        journal.audit(
                action,
                "funding-application",
                application.id(),
                application.organisation(),
                ApplicationView.from(application));
    }
}
