package fi.kapa.exemption.application;

import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.exemption.application.ExemptionApplication.NamedService;
import fi.kapa.exemption.matter.ApplicationContent;
import fi.kapa.exemption.obligation.Catalogue;
import fi.kapa.exemption.obligation.KnownCircumstances;
import fi.kapa.exemption.obligation.KnownOrganisation;
import fi.kapa.exemption.obligation.KnownOrganisations;
import fi.kapa.exemption.obligation.SupportService;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges what is written in an application by the catalogue and the organisations of today. */
@Singleton
class ApplicationInput {
    private final Catalogue catalogue;
    private final KnownOrganisations organisations;
    private final KnownCircumstances circumstances;
    private final ExemptionApplications applications;
    private final Clock clock;

    ApplicationInput(
            Catalogue catalogue,
            KnownOrganisations organisations,
            KnownCircumstances circumstances,
            ExemptionApplications applications,
            Clock clock) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.circumstances = circumstances;
        this.applications = applications;
        this.clock = clock;
    }

    /**
     * The body without any defect; its gaps are defects when it is to be submitted.
     *
     * @param organisation whom it is for, empty when it names none
     * @throws fi.kapa.chassis.problem.RefusedException 400 with all defects
     */
    ApplicationRequest valid(Body<ApplicationRequest> body, Optional<OrganisationKey> organisation) {
        ApplicationRequest draft = body.draft();
        List<Defect> defects = new ArrayList<>(matter(draft.serviceCode(), draft.toContent()));
        organisation.ifPresentOrElse(
                key -> defects.addAll(party(key, draft.serviceCode(), draft.toContent())),
                () -> defects.add(Defect.at("/businessId", "REQUIRED")));
        if (draft.toBeSubmitted()) {
            defects.addAll(ApplicationRules.gaps(draft.serviceCode(), draft.toContent()));
        }
        defects.removeIf(
                defect -> body.defects().stream().anyMatch(read -> isAtOrUnder(defect.pointer(), read.pointer())));
        return body.valid(defects);
    }

    /** What is wrong with a draft that is to be submitted now. */
    List<Defect> beforeSubmission(ExemptionApplication draft) {
        List<Defect> defects = new ArrayList<>(matter(draft.serviceCode(), draft.content()));
        defects.addAll(party(draft.organisation(), draft.serviceCode(), draft.content()));
        defects.addAll(ApplicationRules.gaps(draft.serviceCode(), draft.content()));
        return defects;
    }

    /** The service with its producer of today. */
    NamedService named(@Nullable String serviceCode) {
        return new NamedService(
                serviceCode, service(serviceCode).map(SupportService::producer).orElse((String) null));
    }

    /** What can be said without knowing whom the application is for. */
    private List<Defect> matter(@Nullable String serviceCode, ApplicationContent content) {
        List<Defect> defects = new ArrayList<>(ApplicationRules.service(serviceCode, service(serviceCode)));
        defects.addAll(ApplicationRules.repeatedGrounds(content));
        return defects;
    }

    private List<Defect> party(OrganisationKey organisation, @Nullable String serviceCode, ApplicationContent content) {
        List<Defect> defects = new ArrayList<>(ApplicationRules.party(
                service(serviceCode),
                organisations.registered(organisation).map(KnownOrganisation::category),
                circumstances.on(organisation, LocalDate.now(clock))));
        if (content.renews() != null && !applications.wasGranted(organisation, content.renews())) {
            defects.add(Defect.at("/renews", "UNKNOWN_EXEMPTION"));
        }
        return defects;
    }

    private Optional<SupportService> service(@Nullable String code) {
        return code == null ? Optional.empty() : catalogue.find(code, LocalDate.now(clock));
    }

    private static boolean isAtOrUnder(String pointer, String place) {
        return pointer.equals(place) || pointer.startsWith(place + "/");
    }
}
