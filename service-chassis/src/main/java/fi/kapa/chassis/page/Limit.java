package fi.kapa.chassis.page;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many items of a list are asked for: 1–200, 50 when nothing is said. */
public final class Limit {
    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    private Limit() {}

    /** How a contract describes it. */
    public static Schema schema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(MOST))
                .defaultValue(DEFAULT);
    }

    /**
     * Reads the query parameter.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 400 when it is no number of 1–200
     */
    public static int of(@Nullable String text) {
        if (text == null) {
            return DEFAULT;
        }
        if (text.matches("[0-9]{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw Refusal.invalid(Defect.at("limit", "OUT_OF_RANGE", 1, MOST)).exception();
    }
}
