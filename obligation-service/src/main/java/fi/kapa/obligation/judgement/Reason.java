package fi.kapa.obligation.judgement;

import java.util.List;

/**
 * A rule that was used, and what it was used on.
 *
 * @param variant which of the rule's texts says it; empty when it has one only
 * @param legalBasis such as {@code 571/2016 § 5.1}
 */
public record Reason(RuleId rule, String variant, List<String> legalBasis, List<NamedFact> facts) {

    public static Reason of(RuleId rule, String variant, List<String> legalBasis, NamedFact... facts) {
        return new Reason(rule, variant, legalBasis, List.of(facts));
    }

    /** The key of its text in the bundles. */
    public String textKey() {
        return variant.isEmpty() ? rule.code() : rule.code() + "." + variant;
    }
}
