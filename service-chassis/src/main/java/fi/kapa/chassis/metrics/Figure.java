package fi.kapa.chassis.metrics;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A number worth watching, told by the database when the metrics are read. A service has one by producing a bean of this type.
 *
 * @param name of the gauge
 * @param label that tells the query's rows apart; null when there is one row
 * @param query answers a number, after the label's value where there is a label; cheap at any size: over an index, and bounded. Taken anew each time,
 *     since it may name the day
 */
public record Figure(String name, String help, @Nullable String label, Supplier<String> query) {
    public Figure(String name, String help, @Nullable String label, String query) {
        this(name, help, label, () -> query);
    }
}
