package fi.kapa.funding.calculation;

import fi.kapa.chassis.standard.Money;
import fi.kapa.funding.project.CostLine;
import fi.kapa.funding.project.GrantRules;
import fi.kapa.funding.project.Instrument;
import fi.kapa.funding.project.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calculates by the same rules that a decision is held to. */
final class CalculationRules {
    private CalculationRules() {}

    static Calculation calculate(Question question) {
        List<Reason> reasons = new ArrayList<>(notFunded(question));
        boolean funded = reasons.isEmpty();
        Money eligible = funded
                ? GrantRules.eligible(question.costLines(), question.terms().allowedCostTypes())
                : Money.ZERO;
        if (funded && eligible.compareTo(CostLine.total(question.costLines())) < 0) {
            reasons.add(Reason.of(
                    CalculationRule.COST_TYPES_OF_CALL, question.terms().costTypes()));
        }
        Optional<Instrument> instrument = question.category().flatMap(Instrument::of);
        instrument.ifPresent(form -> reasons.add(Reason.basedOn(
                actOf(form, "688/2001 § 1"),
                CalculationRule.INSTRUMENT_BY_CATEGORY,
                form,
                question.category().orElseThrow())));
        Share share = question.share().orElse(question.terms().maxShare());
        Money grantable = GrantRules.grantable(eligible, share);
        reasons.add(Reason.basedOn(
                instrument.map(form -> actOf(form, "688/2001 § 6")).orElse(List.of()),
                CalculationRule.MAX_SHARE,
                share,
                question.terms().maxShare()));
        Money granted = funded ? question.granted().orElse(grantable) : Money.ZERO;
        Money actual = question.actualCosts().orElse(eligible);
        reasons.add(Reason.of(CalculationRule.DOWNWARDS_ONLY, granted.amount(), share, actual.amount()));
        return new Calculation(
                question.asOf(),
                eligible,
                share,
                grantable,
                GrantRules.payable(granted, share, actual),
                instrument.orElse(null),
                reasons);
    }

    /** Act 688/2001 applies to discretionary grants alone. */
    private static List<String> actOf(Instrument form, String provision) {
        return switch (form) {
            case DISCRETIONARY_GRANT -> List.of(provision);
            case SPENDING_RIGHT -> List.of();
        };
    }

    /** Why nothing of it is funded at all. */
    private static List<Reason> notFunded(Question question) {
        List<Reason> reasons = new ArrayList<>();
        question.category()
                .filter(category -> Instrument.of(category).isEmpty())
                .ifPresent(category -> reasons.add(Reason.of(CalculationRule.CATEGORY_NOT_FUNDED, category)));
        question.purpose()
                .filter(purpose -> !question.terms().allow(purpose))
                .ifPresent(purpose -> reasons.add(Reason.of(CalculationRule.PURPOSES_OF_CALL, purpose)));
        question.serviceCodes().stream()
                .filter(code -> !question.terms().allowService(code))
                .forEach(code -> reasons.add(Reason.of(CalculationRule.SERVICES_OF_CALL, code)));
        return reasons;
    }
}
