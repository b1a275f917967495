package fi.kapa.chassis.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list's query: those whose parameter was asked for. */
public final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a condition on a named parameter, unless its value is null. */
    public Conditions add(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            texts.add("(" + condition + ")");
            values.put(parameter, value);
        }
        return this;
    }

    /** The conditions joined, true when there are none. */
    public String text() {
        return texts.isEmpty() ? "true" : String.join(" and ", texts);
    }

    public Map<String, Object> values() {
        return values;
    }
}
