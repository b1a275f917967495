package fi.kapa.obligation.cost;

import fi.kapa.chassis.json.Items;
import fi.kapa.chassis.standard.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Amounts that somebody expects to be spent. */
@Schema(name = "CostEstimateRequest")
record CostEstimateRequest(@Items(min = 1) List<Cost> costs) {

    /** One amount of one kind. */
    @Schema(name = "Cost")
    record Cost(CostType costType, Money amount) {
        private CostEstimate.Item item() {
            return new CostEstimate.Item(costType, costType.bearer(), amount);
        }
    }

    List<CostEstimate.Item> items() {
        return costs.stream().map(Cost::item).toList();
    }
}
