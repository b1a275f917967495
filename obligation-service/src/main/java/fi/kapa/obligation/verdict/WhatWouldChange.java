package fi.kapa.obligation.verdict;

import fi.kapa.obligation.judgement.Judgement;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.rule.Matter;
import fi.kapa.obligation.rule.ObligationRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what would change an answer by asking again with one fact changed, so that what is told is true by construction. */
final class WhatWouldChange {
    private WhatWouldChange() {}

    static List<Verdict.Change> changes(Matter matter, Judgement now) {
        return Stream.concat(
                        WhatIf.of(matter)
                                .map(whatIf -> asked(whatIf.fact(), whatIf.matter()))
                                .filter(asked -> !asked.then().agreesWith(now)),
                        nextTurn(matter, now).stream())
                .map(Asked::change)
                .toList();
    }

    /** The first coming day on which the answer turns when nothing else happens. */
    private static Optional<Asked> nextTurn(Matter matter, Judgement now) {
        return WhatIf.turns(matter)
                .map(day -> asked(NamedFact.day("asOf", day), matter.on(day)))
                .filter(asked -> !asked.then().agreesWith(now))
                .findFirst();
    }

    private static Asked asked(NamedFact fact, Matter matter) {
        return new Asked(fact, ObligationRules.judge(matter));
    }

    private record Asked(NamedFact fact, Judgement then) {

        Verdict.Change change() {
            return new Verdict.Change(
                    fact.name(),
                    fact.value(),
                    then.outcome().verdict(),
                    then.outcome().status(),
                    Texts.change(fact, then));
        }
    }
}
