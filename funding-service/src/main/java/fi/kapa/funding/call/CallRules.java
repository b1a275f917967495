package fi.kapa.funding.call;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.funding.call.CallRequest.RuleRequest;
import fi.kapa.funding.project.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is judged of a call's dated rules. */
final class CallRules {
    private CallRules() {}

    /**
     * Each version starts on a day of its own, grants no more than the policy's maximum and names services of the catalogue.
     *
     * @param rules in their order; null for one that could not be read, and so its parts
     */
    static List<Defect> defects(List<@Nullable RuleRequest> rules, Set<String> catalogue, Share maximum) {
        List<Defect> defects = new ArrayList<>();
        Set<LocalDate> starts = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            RuleRequest rule = rules.get(i);
            if (rule == null) {
                continue;
            }
            String pointer = "/rules/" + i;
            if (rule.validFrom() != null && !starts.add(rule.validFrom())) {
                defects.add(Defect.at(pointer + "/validFrom", "DUPLICATE_DAY"));
            }
            if (rule.maxShare() != null && rule.maxShare().compareTo(maximum) > 0) {
                defects.add(Defect.at(pointer + "/maxShare", "SHARE_ABOVE_MAXIMUM", maximum));
            }
            defects.addAll(unknownServices(pointer, rule.serviceCodes(), catalogue));
        }
        return defects;
    }

    private static List<Defect> unknownServices(String pointer, List<@Nullable String> codes, Set<String> catalogue) {
        List<Defect> defects = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (code != null && !catalogue.contains(code)) {
                defects.add(Defect.at(pointer + "/serviceCodes/" + i, "UNKNOWN_SERVICE"));
            }
        }
        return defects;
    }
}
