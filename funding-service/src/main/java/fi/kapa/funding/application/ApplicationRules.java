package fi.kapa.funding.application;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.funding.call.CallTerms;
import fi.kapa.funding.obligation.OrganisationCategory;
import fi.kapa.funding.project.CostType;
import fi.kapa.funding.project.Instrument;
import fi.kapa.funding.project.Parts;
import fi.kapa.funding.project.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is judged of an application's content. */
final class ApplicationRules {
    private ApplicationRules() {}

    /** The applicant is registered and of a category that is funded. */
    static List<Defect> applicant(Optional<OrganisationCategory> category) {
        if (category.isEmpty()) {
            return List.of(Defect.at("/businessId", "UNKNOWN_ORGANISATION"));
        }
        return Instrument.of(category.get()).isEmpty()
                ? List.of(Defect.at("/businessId", "CATEGORY_NOT_FUNDED", category.get()))
                : List.of();
    }

    /** Nothing may be missing of what is submitted. */
    static List<Defect> missing(ApplicationContent content) {
        List<Defect> defects = new ArrayList<>(new Parts("")
                .needs("callId", content.callId())
                .needs("purpose", content.purpose())
                .needs("period", content.period())
                .missing());
        if (content.period() != null) {
            defects.addAll(content.period().missing("/period"));
        }
        if (content.serviceCodes().isEmpty()) {
            defects.add(Defect.at("/serviceCodes", "TOO_FEW_ITEMS", 1));
        }
        if (content.costLines().isEmpty()) {
            defects.add(Defect.at("/costLines", "TOO_FEW_ITEMS", 1));
        }
        for (int i = 0; i < content.costLines().size(); i++) {
            defects.addAll(content.costLines().get(i).missing("/costLines/" + i));
        }
        for (int i = 0; i < content.otherFunding().size(); i++) {
            defects.addAll(content.otherFunding().get(i).missing("/otherFunding/" + i));
        }
        return defects;
    }

    /** The call's rules of the day of submission allow the purpose, the services and the costs. */
    static List<Defect> outsideTerms(ApplicationContent content, CallTerms terms) {
        List<Defect> defects = new ArrayList<>();
        Purpose purpose = content.purpose();
        if (purpose != null && !terms.allow(purpose)) {
            defects.add(Defect.at("/purpose", "PURPOSE_NOT_IN_CALL", terms.validFrom()));
        }
        for (int i = 0; i < content.serviceCodes().size(); i++) {
            String code = content.serviceCodes().get(i);
            if (code != null && !terms.allowService(code)) {
                defects.add(Defect.at("/serviceCodes/" + i, "SERVICE_NOT_IN_CALL", terms.validFrom()));
            }
        }
        defects.addAll(costsOutside(content.costTypes(), terms));
        return defects;
    }

    /** The call's rules accept each type of cost. */
    static List<Defect> costsOutside(List<@Nullable CostType> types, CallTerms terms) {
        List<Defect> defects = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            CostType type = types.get(i);
            if (type != null && !terms.allow(type)) {
                defects.add(Defect.at("/costLines/" + i + "/type", "COST_TYPE_NOT_IN_CALL", terms.validFrom()));
            }
        }
        return defects;
    }
}
