package fi.kapa.funding.application;

import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.funding.call.FundingCall;
import fi.kapa.funding.call.FundingCalls;
import fi.kapa.funding.decision.Decision;
import fi.kapa.funding.decision.DecisionRequest;
import fi.kapa.funding.decision.DecisionRules;
import fi.kapa.funding.obligation.Catalogue;
import fi.kapa.funding.obligation.KnownOrganisations;
import fi.kapa.funding.project.CostLineRequest;
import fi.kapa.funding.project.ServiceCodeRules;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what is applied for by the organisations, the catalogue and the call's rules of today. */
@Singleton
class ApplicationInput {
    private final KnownOrganisations organisations;
    private final Catalogue catalogue;
    private final FundingCalls calls;
    private final Clock clock;

    ApplicationInput(KnownOrganisations organisations, Catalogue catalogue, FundingCalls calls, Clock clock) {
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * The body without any defect; one that submits lacks nothing either.
     *
     * @param applicant whom it is for, empty when it names none
     * @throws fi.kapa.chassis.problem.RefusedException 400 with all defects
     */
    ApplicationRequest valid(Body<ApplicationRequest> body, Optional<OrganisationKey> applicant) {
        ApplicationRequest draft = body.draft();
        List<Defect> defects = new ArrayList<>(contentDefects(draft.toContent(), draft.submits()));
        defects.addAll(applicant
                .map(key -> ApplicationRules.applicant(organisations.category(key)))
                .orElse(List.of(Defect.at("/businessId", "REQUIRED"))));
        return body.valid(without(body.defects(), defects));
    }

    /**
     * What takes the place of a draft's content; it stays a draft of the same organisation.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 400 with all defects
     */
    ApplicationRequest edited(Body<ApplicationRequest> body, OrganisationKey applicant) {
        ApplicationRequest draft = body.draft();
        List<Defect> defects = new ArrayList<>(contentDefects(draft.toContent(), false));
        if (draft.organisation().filter(named -> !named.equals(applicant)).isPresent()) {
            defects.add(Defect.at("/businessId", "OTHER_ORGANISATION"));
        }
        if (draft.submits()) {
            defects.add(Defect.at("/submit", "SUBMITTED_BY_STEP"));
        }
        return body.valid(without(body.defects(), defects));
    }

    /**
     * What a proposal or decision on the application says.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 400 with all defects
     */
    Decision decision(Body<DecisionRequest> body, FundingApplication application) {
        return body.valid(without(body.defects(), DecisionRules.defects(body.draft(), application.applied())))
                .toDecision();
    }

    /** New cost lines of a submitted application keep to the rules of its day of submission. */
    static List<Defect> costDefects(FundingApplication application, List<CostLineRequest> lines) {
        return application
                .submission()
                .map(submission -> ApplicationRules.costsOutside(CostLineRequest.types(lines), submission.terms()))
                .orElse(List.of());
    }

    /**
     * A kept draft that is about to be submitted.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 400 with all defects
     */
    void mustBeComplete(FundingApplication application) {
        List<Defect> defects = new ArrayList<>(contentDefects(application.content(), true));
        defects.addAll(ApplicationRules.applicant(organisations.category(application.organisation())));
        if (!defects.isEmpty()) {
            throw Refusal.invalid(defects).exception();
        }
    }

    private List<Defect> contentDefects(ApplicationContent content, boolean submitting) {
        List<Defect> defects = new ArrayList<>();
        Optional<FundingCall> call =
                content.callId() == null ? Optional.empty() : calls.findByIdOptional(content.callId());
        if (content.callId() != null && call.isEmpty()) {
            defects.add(Defect.at("/callId", "UNKNOWN_CALL"));
        }
        defects.addAll(ServiceCodeRules.defects(content.serviceCodes(), catalogue.serviceCodes()));
        if (submitting) {
            defects.addAll(ApplicationRules.missing(content));
            LocalDate today = LocalDate.now(clock);
            call.map(open -> ApplicationRules.outsideTerms(content, open.termsOn(today)))
                    .ifPresent(defects::addAll);
        }
        return defects;
    }

    /** What could not be read is not said to be missing too. */
    private static List<Defect> without(List<Defect> read, List<Defect> found) {
        return found.stream()
                .filter(defect -> read.stream().noneMatch(known -> within(known.pointer(), defect.pointer())))
                .toList();
    }

    /** Whether one of the places is the other or in it. */
    private static boolean within(String one, String other) {
        return (one + "/").startsWith(other + "/") || (other + "/").startsWith(one + "/");
    }
}
