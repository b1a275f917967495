package fi.kapa.chassis.page;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many items of a list are asked for: 1–200, 50 when nothing is said. */
public final class Limit {
    public static final String PARAMETER = "limit";
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
        defect(text).ifPresent(defect -> {
            throw Refusal.invalid(defect).exception();
        });
        return Integer.parseInt(text);
    }

    static Optional<Defect> defect(String text) {
        boolean inRange = text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST;
        return inRange ? Optional.empty() : Optional.of(Defect.at(PARAMETER, "OUT_OF_RANGE", 1, MOST));
    }
}
