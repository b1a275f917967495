package fi.kapa.obligation.matrix;

import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Facts;
import fi.kapa.obligation.judgement.Judgement;
import fi.kapa.obligation.rule.Matter;
import fi.kapa.obligation.rule.ObligationRules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Judges the matters of one question. Of most organisations no more than the category is known, so that few of very many matters differ: what is alike
 * is judged once.
 */
final class Judged {
    /** Then what was judged is forgotten, so that memory stays bounded however much is known of each. */
    private static final int MOST = 10_000;

    private final Map<Likeness, Judgement> judgements = new HashMap<>();

    /** Within one question the catalogue and the readings are the same. */
    private record Likeness(ServiceCode service, LocalDate day, Facts facts) {}

    Judgement of(Matter matter) {
        if (judgements.size() >= MOST) {
            judgements.clear();
        }
        return judgements.computeIfAbsent(
                new Likeness(matter.terms().code(), matter.day(), matter.facts()), _ -> ObligationRules.judge(matter));
    }
}
