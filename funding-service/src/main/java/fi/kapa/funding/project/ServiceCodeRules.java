package fi.kapa.funding.project;

import fi.kapa.chassis.problem.Defect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which support services a project may name. */
public final class ServiceCodeRules {
    private ServiceCodeRules() {}

    /** Each support service is in the catalogue and named once. */
    public static List<Defect> defects(List<@Nullable String> codes, Set<String> catalogue) {
        List<Defect> defects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (code != null && !catalogue.contains(code)) {
                defects.add(Defect.at("/serviceCodes/" + i, "UNKNOWN_SERVICE"));
            } else if (code != null && !seen.add(code)) {
                defects.add(Defect.at("/serviceCodes/" + i, "DUPLICATE_SERVICE"));
            }
        }
        return defects;
    }
}
