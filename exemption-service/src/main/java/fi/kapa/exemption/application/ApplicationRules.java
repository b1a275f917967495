package fi.kapa.exemption.application;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.exemption.matter.ApplicationContent;
import fi.kapa.exemption.matter.Ground;
import fi.kapa.exemption.matter.GroundType;
import fi.kapa.exemption.matter.Scope;
import fi.kapa.exemption.matter.ScopeKind;
import fi.kapa.exemption.obligation.Circumstances;
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
     * There is no exemption from a service that nobody must use.
     *
     * @param code as the application names it; null when it names none
     */
    static List<Defect> service(@Nullable String code, Optional<SupportService> service) {
        if (code != null && service.isEmpty()) {
            return List.of(Defect.at("/serviceCode", "UNKNOWN_SERVICE"));
        }
        return service
                .filter(named -> !named.mandatory())
                .map(named -> Defect.at("/serviceCode", "NO_DUTY_SERVICE", named.code())
                        .basedOn(DUTY))
                .stream()
                .toList();
    }

    /**
     * There is no exemption for an organisation that need not use the service.
     *
     * @param category of the organisation; empty when it is not registered
     * @param circumstances of the organisation
     */
    static List<Defect> party(
            Optional<SupportService> service, Optional<String> category, Circumstances circumstances) {
        if (category.isEmpty()) {
            return List.of(Defect.at("/businessId", "UNKNOWN_ORGANISATION"));
        }
        return service
                .filter(named -> named.mandatory() && !named.obliges(category.get(), circumstances))
                .map(named -> Defect.at("/businessId", "NO_DUTY_ORGANISATION", named.code())
                        .basedOn(DUTY))
                .stream()
                .toList();
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
