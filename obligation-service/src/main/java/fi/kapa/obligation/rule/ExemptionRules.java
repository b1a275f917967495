package fi.kapa.obligation.rule;

import fi.kapa.obligation.fact.Exemption;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.judgement.DutyState;
import fi.kapa.obligation.judgement.Finding;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.judgement.Outcome;
import fi.kapa.obligation.judgement.Reason;
import fi.kapa.obligation.judgement.RuleId;
import java.time.LocalDate;

/** What an exemption in force on the day leaves of the duty: 571/2016 §§ 5.1 and 7. */
final class ExemptionRules {
    private ExemptionRules() {}

    /** EXEMPT: for the whole of the operations. */
    static Finding exempt(Matter matter) {
        return matter.exemption(Scope.WHOLE)
                .map(exemption ->
                        Finding.decides(new Outcome.Obliged(new DutyState.Exempt()), reason(RuleId.EXEMPT, exemption)))
                .orElseGet(() -> Finding.assumes(matter.untold("exempt")));
    }

    /** PARTLY-EXEMPT: for a part; the rest stays obliged. */
    static Finding partlyExempt(Matter matter) {
        return matter.exemption(Scope.PART)
                .map(exemption -> Finding.bears(reason(RuleId.PARTLY_EXEMPT, exemption)))
                .orElseGet(Finding::silent);
    }

    private static Reason reason(RuleId rule, Exemption exemption) {
        NamedFact scope = NamedFact.code("scope", exemption.scope());
        NamedFact from = NamedFact.day("validFrom", exemption.validity().from());
        LocalDate until = exemption.validity().until();
        return until == null
                ? Reason.of(rule, "openEnded", LegalBasis.EXEMPTION, scope, from)
                : Reason.of(rule, "until", LegalBasis.EXEMPTION, scope, from, NamedFact.day("validUntil", until));
    }
}
