package fi.kapa.funding.project;

import fi.kapa.chassis.json.Checked;
import fi.kapa.chassis.json.Defects;
import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.standard.Money;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cost line of an application, which may lack parts until it is submitted. */
@Schema(name = "CostLineDraft")
public record CostLineDraft(
        @Nullable CostType type,
        @Nullable Money amount,
        @Prose @Nullable String description) implements Checked {
    public static final CostLineDraft EMPTY = new CostLineDraft(null, null, null);

    public static CostLineDraft of(CostLine line) {
        return new CostLineDraft(line.type(), line.amount(), line.description());
    }

    @Override
    public void check(Defects defects) {
        if (amount != null && amount.compareTo(Money.ZERO) == 0) {
            defects.at("amount").add("NOT_POSITIVE");
        }
    }

    /** The line, when it lacks nothing. */
    public Stream<CostLine> line() {
        return type == null || amount == null || description == null
                ? Stream.empty()
                : Stream.of(new CostLine(type, amount, description));
    }

    /** What it lacks. */
    public List<Defect> missing(String pointer) {
        return new Parts(pointer)
                .needs("type", type)
                .needs("amount", amount)
                .needs("description", description)
                .missing();
    }
}
