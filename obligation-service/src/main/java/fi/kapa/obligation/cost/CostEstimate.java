package fi.kapa.obligation.cost;

import fi.kapa.chassis.standard.Money;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Given amounts, each with who bears it, and what each bearer pays in all. */
@Schema(name = "CostEstimate")
record CostEstimate(List<Share> shares, List<Item> items, List<CostResponsibility> reasons) {

    /** What one bearer pays; those who pay nothing are there too. */
    @Schema(name = "CostShare")
    record Share(Bearer bearer, Money amount) {}

    /** One given amount. */
    @Schema(name = "CostEstimateItem")
    record Item(CostType costType, Bearer bearer, Money amount) {}

    /** The reasons are what says of each kind of cost among the items who bears it. */
    static CostEstimate of(List<Item> items, List<CostResponsibility> responsibilities) {
        return new CostEstimate(
                Arrays.stream(Bearer.values())
                        .map(bearer -> new Share(bearer, total(bearer, items)))
                        .toList(),
                items,
                responsibilities.stream()
                        .filter(one -> items.stream().anyMatch(item -> item.costType() == one.costType()))
                        .toList());
    }

    private static Money total(Bearer bearer, List<Item> items) {
        return items.stream()
                .filter(item -> item.bearer() == bearer)
                .map(Item::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
