package fi.kapa.exemption.application;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.exemption.matter.ApplicationContent;
import fi.kapa.exemption.matter.Ground;
import fi.kapa.exemption.matter.GroundType;
import fi.kapa.exemption.matter.Scope;
import fi.kapa.exemption.matter.ScopeKind;
import fi.kapa.exemption.obligation.SupportService;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is judged of an application. */
final class ApplicationRules {
    private static final String DUTY = "571/2016 § 5.1";

    private ApplicationRules() {}

    /**
     * There is no exemption where there is no duty: neither from a service that nobody must use, nor for an organisation that need not use it.
     *
     * @param serviceCode as the application names it; null when it names none
     * @param category of the organisation; empty when it is not registered
     */
    static List<Defect> withoutDuty(
            @Nullable String serviceCode, Optional<SupportService> service, Optional<String> category) {
        List<Defect> defects = new ArrayList<>();
        if (category.isEmpty()) {
            defects.add(Defect.at("/businessId", "UNKNOWN_ORGANISATION"));
        }
        if (serviceCode != null && service.isEmpty()) {
            defects.add(Defect.at("/serviceCode", "UNKNOWN_SERVICE"));
        } else if (service.isPresent() && !service.get().mandatory()) {
            defects.add(
                    Defect.at("/serviceCode", "NO_DUTY_SERVICE", service.get().code())
                            .basedOn(DUTY));
        } else if (service.isPresent() && category.isPresent() && !service.get().obliges(category.get())) {
            defects.add(Defect.at(
                            "/businessId", "NO_DUTY_ORGANISATION", service.get().code())
                    .basedOn(DUTY));
        }
        return defects;
    }

    /** Each ground once. */
    static List<Defect> repeatedGrounds(ApplicationContent content) {
        List<Defect> defects = new ArrayList<>();
        Set<GroundType> seen = EnumSet.noneOf(GroundType.class);
        for (int i = 0; i < content.grounds().size(); i++) {
            GroundType type = content.grounds().get(i).type();
            if (type != null && !seen.add(type)) {
                defects.add(Defect.at("/grounds/" + i + "/type", "DUPLICATE_GROUND"));
            }
        }
        return defects;
    }

    /** What an application lacks that is to be submitted: every ground needs a necessity statement of its own. */
    static List<Defect> gaps(@Nullable String serviceCode, ApplicationContent content) {
        List<Defect> defects = new ArrayList<>();
        require(defects, serviceCode, "/serviceCode");
        if (content.grounds().isEmpty()) {
            defects.add(Defect.at("/grounds", "TOO_FEW_ITEMS", 1).basedOn(DUTY));
        }
        for (int i = 0; i < content.grounds().size(); i++) {
            Ground ground = content.grounds().get(i);
            require(defects, ground.type(), "/grounds/" + i + "/type");
            if (ground.necessity() == null) {
                defects.add(
                        Defect.at("/grounds/" + i + "/necessity", "REQUIRED").basedOn(DUTY));
            }
        }
        Scope scope = content.scope();
        if (scope == null) {
            require(defects, null, "/scope");
        } else {
            require(defects, scope.kind(), "/scope/kind");
            if (scope.kind() == ScopeKind.PART) {
                require(defects, scope.description(), "/scope/description");
            }
        }
        require(defects, content.alternativeService(), "/alternativeService");
        return defects;
    }

    private static void require(List<Defect> defects, @Nullable Object value, String pointer) {
        if (value == null) {
            defects.add(Defect.at(pointer, "REQUIRED"));
        }
    }
}
