package fi.kapa.obligation.rule;

import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.judgement.NamedFact;
import java.util.List;

/** What a circumstance counts as, and whether that had to be assumed. */
record Answer(Circumstance circumstance, boolean yes, boolean assumed) {

    NamedFact fact() {
        return NamedFact.yesNo(circumstance.fact(), yes);
    }

    List<NamedFact> assumptions() {
        return assumed ? List.of(fact()) : List.of();
    }
}
