package fi.kapa.obligation.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.obligation.judgement.Judgement;
import fi.kapa.obligation.judgement.Reason;
import java.util.List;
import java.util.stream.Collectors;

/** What the rules say of a matter, in short. */
final class Judged {
    private Judged() {}

    static Judgement judge(AMatter asked) {
        return ObligationRules.judge(asked.matter());
    }

    static String verdict(AMatter asked) {
        return judge(asked).outcome().verdict().name();
    }

    static String status(AMatter asked) {
        return judge(asked).outcome().status().name();
    }

    static void assertRules(String expected, Judgement judgement) {
        assertRules(expected, judgement.reasons());
    }

    static void assertRules(String expected, List<Reason> reasons) {
        assertEquals(expected, ruleIds(reasons));
    }

    static String ruleIds(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.rule().code()).collect(Collectors.joining(" "));
    }
}
