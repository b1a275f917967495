package fi.kapa.exemption.application;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.exemption.application.ExemptionApplication.NamedService;
import fi.kapa.exemption.application.ExemptionFact.Name;
import fi.kapa.exemption.application.StepRuling.Done;
import fi.kapa.exemption.obligation.KnownOrganisations;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** An organisation writes an application for exemption and submits it. */
@Singleton
class RequestExemption {
    private final ExemptionApplications applications;
    private final KnownOrganisations organisations;
    private final ApplicationInput input;
    private final Steps steps;
    private final Clock clock;

    RequestExemption(
            ExemptionApplications applications,
            KnownOrganisations organisations,
            ApplicationInput input,
            Steps steps,
            Clock clock) {
        this.applications = applications;
        this.organisations = organisations;
        this.input = input;
        this.steps = steps;
        this.clock = clock;
    }

    /** A draft, or submitted at once when the request says so. */
    StepRuling create(OrganisationKey organisation, ApplicationRequest request, String createdBy) {
        String reference = applications.nextReference(LocalDate.now(clock).getYear());
        ExemptionApplication application = new ExemptionApplication(
                new ApplicationOrigin(reference, organisation, createdBy),
                input.named(request.serviceCode()),
                request.toContent());
        StepRuling ruling = request.toBeSubmitted() ? filed(application) : new Done(application);
        applications.persist(application);
        return request.toBeSubmitted()
                ? steps.recorded(ruling, "SUBMIT", Name.ExemptionRequested)
                : steps.recorded(ruling, "CREATE_DRAFT", null);
    }

    StepRuling edit(ExemptionApplication draft, ApplicationRequest request) {
        return steps.recorded(draft.edit(input.named(request.serviceCode()), request.toContent()), "EDIT_DRAFT", null);
    }

    /**
     * Files a draft.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 400 with all that it lacks
     */
    StepRuling submit(ExemptionApplication draft) {
        if (!draft.state().allows(Step.SUBMIT)) {
            return new StepRuling.IllegalStep(draft.state());
        }
        List<Defect> defects = input.beforeSubmission(draft);
        if (!defects.isEmpty()) {
            throw Refusal.invalid(defects).exception();
        }
        return steps.recorded(filed(draft), "SUBMIT", Name.ExemptionRequested);
    }

    private StepRuling filed(ExemptionApplication application) {
        NamedService service = input.named(application.serviceCode());
        return application.submit(
                Objects.requireNonNull(service.producer()),
                organisations
                        .registered(application.organisation())
                        .orElseThrow()
                        .language(),
                clock.instant());
    }
}
