package fi.kapa.funding.project;

import fi.kapa.chassis.standard.InvalidValue;
import fi.kapa.chassis.standard.Money;
import java.util.Collection;

/** One kind of work or purchase of a project and what it costs (kustannuserä). */
public record CostLine(CostType type, Money amount, String description) {
    public CostLine {
        if (amount.compareTo(Money.ZERO) == 0) {
            throw new InvalidValue("NOT_POSITIVE");
        }
    }

    /** What the lines cost together. */
    public static Money total(Collection<CostLine> lines) {
        return lines.stream().map(CostLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Whether it is for the same thing, whatever its amount. */
    public boolean isFor(CostLine other) {
        return type == other.type && description.equals(other.description);
    }
}
