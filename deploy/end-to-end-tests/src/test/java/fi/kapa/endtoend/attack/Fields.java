package fi.kapa.endtoend.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a body by its schema: where they are, and what could stand there. */
final class Fields {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 5;

    private final Contract contract;

    Fields(Contract contract) {
        this.contract = contract;
    }

    /** A value that the schema takes. */
    JsonNode sample(JsonNode reference) {
        return sample(reference, 0);
    }

    private JsonNode sample(JsonNode reference, int depth) {
        JsonNode schema = contract.resolved(reference);
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (schema.path("type").asText("object")) {
            case "array" ->
                depth > DEEPEST ? JSON.arrayNode() : JSON.arrayNode().add(sample(schema.path("items"), depth + 1));
            case "boolean" -> JSON.booleanNode(true);
            case "integer", "number" -> JSON.numberNode(1);
            case "string" -> JSON.textNode(text(schema.path("format").asText()));
            default -> {
                ObjectNode whole = JSON.objectNode();
                if (depth <= DEEPEST) {
                    schema.path("properties")
                            .properties()
                            .forEach(property -> whole.set(property.getKey(), sample(property.getValue(), depth + 1)));
                }
                yield whole;
            }
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2017-05-02";
            case "date-time" -> "2016-09-01T10:00:00Z";
            case "uuid" -> "01920000-0000-7000-8000-000000000000";
            case "email" -> "aino@kunta.example";
            default -> "teksti";
        };
    }

    /** The body with every field that it may have; those that it has stay as they are. */
    JsonNode complete(JsonNode reference, JsonNode body) {
        JsonNode schema = contract.resolved(reference);
        if (body.isObject()) {
            ObjectNode whole = (ObjectNode) body.deepCopy();
            schema.path("properties")
                    .properties()
                    .forEach(property -> whole.set(
                            property.getKey(),
                            whole.has(property.getKey())
                                    ? complete(property.getValue(), whole.path(property.getKey()))
                                    : sample(property.getValue())));
            return whole;
        }
        if (body.isArray() && !body.isEmpty()) {
            ArrayNode whole = JSON.arrayNode();
            body.forEach(item -> whole.add(complete(schema.path("items"), item)));
            return whole;
        }
        return body;
    }

    /** The JSON pointers of every field of a body, the whole body's first; of a list the first item's. */
    List<String> pointers(JsonNode body) {
        List<String> found = new ArrayList<>();
        collect("", body, found);
        return found;
    }

    private static void collect(String pointer, JsonNode value, List<String> found) {
        found.add(pointer);
        value.properties().forEach(field -> collect(pointer + "/" + field.getKey(), field.getValue(), found));
        if (value.isArray() && !value.isEmpty()) {
            collect(pointer + "/0", value.get(0), found);
        }
    }

    /** The body as it is understood: a field that is null is one that is not there, where the schema knows of it. */
    JsonNode withoutNulls(JsonNode reference, JsonNode body) {
        JsonNode schema = contract.resolved(reference);
        if (body.isObject()) {
            JsonNode known = schema.path("properties");
            ObjectNode understood = JSON.objectNode();
            body.properties().forEach(field -> {
                if (!field.getValue().isNull() || !known.has(field.getKey())) {
                    understood.set(field.getKey(), withoutNulls(known.path(field.getKey()), field.getValue()));
                }
            });
            return understood;
        }
        if (body.isArray()) {
            ArrayNode understood = JSON.arrayNode();
            body.forEach(item -> understood.add(withoutNulls(schema.path("items"), item)));
            return understood;
        }
        return body;
    }

    /** What an answer has and a body may not have, a value of each by its pointer: what only the service may say. */
    Map<String, JsonNode> ofTheService(JsonNode answer, JsonNode body) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        collect("", contract.resolved(answer), contract.resolved(body), found);
        return found;
    }

    private void collect(String pointer, JsonNode answer, JsonNode body, Map<String, JsonNode> found) {
        JsonNode asked = body.path("properties");
        answer.path("properties").properties().forEach(field -> {
            String there = pointer + "/" + field.getKey();
            if (asked.has(field.getKey())) {
                collect(
                        there,
                        contract.resolved(field.getValue()),
                        contract.resolved(asked.path(field.getKey())),
                        found);
            } else {
                found.put(there, sample(field.getValue()));
            }
        });
        if (answer.has("items") && body.has("items")) {
            collect(
                    pointer + "/0",
                    contract.resolved(answer.path("items")),
                    contract.resolved(body.path("items")),
                    found);
        }
    }
}
