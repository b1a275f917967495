package fi.kapa.funding.project;

import fi.kapa.chassis.standard.Money;
import java.util.Collection;
import java.util.Set;

/** How much is granted and paid. Act 688/2001 § 6 leaves a part of the costs to the receiver; the ministry's page sets the share. */
public final class GrantRules {
    private GrantRules() {}

    /** Costs that count: those of the allowed types. */
    public static Money eligible(Collection<CostLine> lines, Set<CostType> allowed) {
        return CostLine.total(
                lines.stream().filter(line -> allowed.contains(line.type())).toList());
    }

    /** The most that may be granted: the share of the costs that count. */
    public static Money grantable(Money costs, Share share) {
        return share.of(costs);
    }

    /** It bends downwards only: when costs rise the grant does not, when they fall the ratio stays. */
    public static Money payable(Money granted, Share grantedShare, Money actualCosts) {
        Money byRatio = grantedShare.of(actualCosts);
        return byRatio.compareTo(granted) < 0 ? byRatio : granted;
    }
}
