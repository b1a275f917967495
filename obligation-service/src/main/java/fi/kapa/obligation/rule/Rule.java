package fi.kapa.obligation.rule;

import fi.kapa.obligation.judgement.Finding;
import fi.kapa.obligation.judgement.RuleId;
import java.util.function.Function;

/** One legal question. */
record Rule(RuleId id, Function<Matter, Finding> question) {

    Finding ask(Matter matter) {
        return question.apply(matter);
    }
}
