package fi.kapa.benchmarks.planner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object; what is missing or of another kind becomes a defect with its place, not an exception. */
record Fields(JsonNode node, String where, List<String> defects) {
    /** No slot, no place in a list, no capacity: what is checked next finds nothing else that it could be taken for. */
    private static final int STAND_IN = -1;

    Fields {
        if (!node.isObject()) {
            defects.add((where.isEmpty() ? "the file" : where) + ": an object is needed");
        }
    }

    int whole(String name) {
        JsonNode value = node.path(name);
        return whole(value, at(name), true) instanceof Integer number ? number : STAND_IN;
    }

    @Nullable
    Integer wholeOrNull(String name) {
        JsonNode value = node.path(name);
        return whole(value, at(name), false);
    }

    boolean flag(String name) {
        JsonNode value = node.path(name);
        if (!value.isBoolean()) {
            defects.add(at(name) + ": true or false is needed");
        }
        return value.asBoolean();
    }

    String text(String name) {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            defects.add(at(name) + ": a text is needed");
        }
        return value.asText();
    }

    List<Integer> wholes(String name) {
        return each(node.path(name), at(name), this::wholeAt);
    }

    List<List<Integer>> wholeLists(String name) {
        return each(node.path(name), at(name), (place, value) -> each(value, place, this::wholeAt));
    }

    List<String> texts(String name) {
        return each(node.path(name), at(name), (place, value) -> {
            if (!value.isTextual()) {
                defects.add(place + ": a text is needed");
            }
            return value.asText();
        });
    }

    <T> List<T> objects(String name, Function<Fields, T> read) {
        return each(node.path(name), at(name), (place, value) -> read.apply(new Fields(value, place + ".", defects)));
    }

    private Integer wholeAt(String place, JsonNode value) {
        return whole(value, place, true) instanceof Integer number ? number : STAND_IN;
    }

    private @Nullable Integer whole(JsonNode value, String place, boolean required) {
        if (value.isNull() && !required) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || Math.abs((long) value.asInt()) > 1_000_000_000) {
            defects.add(place + (value.isMissingNode() ? ": missing" : ": a whole number is needed"));
            return null;
        }
        return value.asInt();
    }

    private interface Element<T> {
        T read(String place, JsonNode value);
    }

    private <T> List<T> each(JsonNode list, String place, Element<T> element) {
        if (!list.isArray()) {
            defects.add(place + (list.isMissingNode() ? ": missing" : ": a list is needed"));
            return List.of();
        }
        List<T> read = new ArrayList<>(list.size());
        for (int k = 0; k < list.size(); k++) {
            read.add(element.read(place + "[" + k + "]", list.get(k)));
        }
        return read;
    }

    private String at(String name) {
        return where + name;
    }
}
