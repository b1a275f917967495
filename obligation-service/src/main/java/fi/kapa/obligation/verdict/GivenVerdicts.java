package fi.kapa.obligation.verdict;

import fi.kapa.obligation.rule.Matter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The verdicts given lately. Of most organisations no more than the category is known, so that few of very many matters differ: what is alike is
 * judged, and put in words, once.
 */
final class GivenVerdicts {
    /** Then what was given is forgotten, so that memory stays bounded whatever is asked. */
    private static final int MOST = 1_000;

    private static final Map<Matter, Verdict> GIVEN = new ConcurrentHashMap<>();

    private GivenVerdicts() {}

    static Verdict on(Matter matter) {
        Verdict given = GIVEN.get(matter);
        if (given != null) {
            return given;
        }
        Verdict verdict = Verdict.on(matter);
        if (GIVEN.size() >= MOST) {
            GIVEN.clear();
        }
        GIVEN.put(matter, verdict);
        return verdict;
    }
}
