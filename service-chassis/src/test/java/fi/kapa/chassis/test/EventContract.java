package fi.kapa.chassis.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the service under test says of its events: {@code events/asyncapi.yaml} with the schemas and examples beside it. */
public final class EventContract {
    private static final Path EVENTS = Path.of("src/main/resources/events");
    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";

    private EventContract() {}

    /** Fails unless the AsyncAPI document tells of these events and of every schema and example in the folder, and every example follows what it tells. */
    public static void assertTells(Object... events) {
        JsonNode document = Documents.read(EVENTS.resolve("asyncapi.yaml"));
        List<String> faults = new ArrayList<>();
        if (!document.path("asyncapi").asText().startsWith("3.")) {
            faults.add("The document is no AsyncAPI 3");
        }
        JsonNode channel = document.path("channels").path("facts");
        Set<String> names = Stream.of(events).map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
        Set<String> messages = new TreeSet<>();
        channel.path("messages").fieldNames().forEachRemaining(messages::add);
        if (!messages.equals(names)) {
            faults.add("The document tells of " + messages + ", the service of " + names);
        }
        channel(document, channel, faults);
        Set<String> told = new TreeSet<>(document.findValuesAsText("$ref"));
        Documents.names(EVENTS, ".json").stream()
                .filter(file -> !told.contains("./" + file))
                .forEach(file -> faults.add(file + " is not told of"));
        fail(faults);
    }

    /** Fails unless an event, as it was published, follows the schema that it names, and has no field that the schema does not tell. */
    public static void assertFollowed(JsonNode event) {
        String id = event.path("dataschema").asText();
        Map<String, JsonNode> schemas = schemas();
        Map<String, String> texts = new HashMap<>();
        schemas.forEach((name, schema) -> texts.put(name, schema.toString()));
        if (!schemas.containsKey(id)) {
            throw new AssertionError("No schema of the service is " + id);
        }
        List<String> faults = new ArrayList<>(JsonSchemas.faults(texts, id, event.path("data")));
        untold(event.path("data"), schemas.get(id), schemas, faults);
        String file = "%s.v1".formatted(file(name(event)));
        if (!schemas.get(id).equals(Documents.read(EVENTS.resolve(file + SCHEMA)))) {
            faults.add(id + " is not the schema of " + file);
        }
        fail(faults);
    }

    private static void channel(JsonNode document, JsonNode channel, List<String> faults) {
        String service = Path.of("").toAbsolutePath().getFileName().toString().replace("-service", "");
        String topic = "kapa." + service + ".v1";
        if (!channel.path("address").asText().equals(topic)) {
            faults.add("The channel is " + topic);
        }
        channel.path("messages")
                .properties()
                .forEach(message -> message(
                        "fi.kapa." + service + "." + message.getKey() + ".v1",
                        document.at(message.getValue().path("$ref").asText().substring(1)),
                        document.path("components").path("schemas").path("CloudEvent"),
                        faults));
    }

    private static void message(String type, JsonNode message, JsonNode envelope, List<String> faults) {
        String example = message.at("/examples/0/payload/$ref").asText();
        String schema = message.at("/payload/allOf/1/properties/data/$ref").asText();
        if (!example.endsWith(EXAMPLE) || !schema.equals(example.replace(EXAMPLE, SCHEMA))) {
            faults.add(type + " has no schema and example of one name");
            return;
        }
        JsonNode event = Documents.read(EVENTS.resolve(example));
        if (!event.path("type").asText().equals(type)) {
            faults.add(example + " is no " + type);
        }
        Map<String, String> schemas = Map.of("urn:envelope", envelope.toString());
        JsonSchemas.faults(schemas, "urn:envelope", event).forEach(fault -> faults.add(example + fault));
        assertFollowed(event);
    }

    private static Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new HashMap<>();
        Documents.names(EVENTS, SCHEMA).forEach(file -> {
            JsonNode schema = Documents.read(EVENTS.resolve(file));
            schemas.put(schema.path("$id").asText(), schema);
        });
        return schemas;
    }

    private static void untold(JsonNode data, JsonNode schema, Map<String, JsonNode> schemas, List<String> faults) {
        JsonNode shape = shape(schema, schemas);
        JsonNode told = shape.path("properties");
        if (data.isArray()) {
            data.forEach(item -> untold(item, shape.path("items"), schemas, faults));
        } else if (!told.isMissingNode()) {
            data.properties().forEach(field -> {
                if (told.has(field.getKey())) {
                    untold(field.getValue(), told.path(field.getKey()), schemas, faults);
                } else {
                    faults.add(field.getKey() + " is not told by the schema");
                }
            });
        }
    }

    /** A schema may be another of the folder, by the last part of its id. */
    private static JsonNode shape(JsonNode schema, Map<String, JsonNode> schemas) {
        String other = schema.path("$ref").asText();
        return schemas.entrySet().stream()
                .filter(known -> !other.isEmpty() && known.getKey().endsWith("/" + other))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(schema);
    }

    /** {@code ThingFound} is told in {@code thing-found}. */
    private static String file(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String name(JsonNode event) {
        return event.path("type").asText().replaceAll("fi\\.kapa\\.\\w+\\.(\\w+)\\.v1", "$1");
    }

    private static void fail(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }
}
