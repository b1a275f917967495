package fi.kapa.exemption;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import fi.kapa.chassis.test.Events;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Events of this service as they really were published, each held against its schema. */
public final class Published {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final String SHAPE = Example.read("events/exemption-requested.v1.schema.json");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(
                    Map.of("https://kapa.example/events/exemption/ExemptionRequested.v1.schema.json", SHAPE))));

    private Published() {}

    /** The events of an application, once there are that many. */
    public static List<JsonNode> of(String applicationId, int count) {
        List<JsonNode> events =
                await().until(() -> Events.of("kapa.exemption.v1", applicationId), found -> found.size() >= count);
        assertEquals(count, events.size());
        events.forEach(Published::assertFollowsItsSchema);
        return events;
    }

    /** Such as {@code ExemptionRequested}. */
    public static List<String> names(List<JsonNode> events) {
        return events.stream().map(Published::name).toList();
    }

    static void assertFollowsItsSchema(JsonNode event) {
        String name = name(event);
        JsonNode schema = json(file(name) + ".v1.schema.json");
        JsonSchema validator = SCHEMAS.getSchema(schema, WITH_FORMATS);
        assertEquals(schema.path("$id").asText(), event.path("dataschema").asText(), "the event names its schema");
        assertEquals(Set.of(), validator.validate(event.path("data")), () -> name + " follows its schema: " + event);
        Set<String> unknown = new TreeSet<>();
        event.path("data").fieldNames().forEachRemaining(unknown::add);
        parse(SHAPE).path("properties").fieldNames().forEachRemaining(unknown::remove);
        assertTrue(unknown.isEmpty(), () -> name + " has fields that its schema does not tell: " + unknown);
    }

    /** A file of the folder {@code events}. */
    static JsonNode json(String file) {
        return parse(Example.read("events/" + file));
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** {@code ExemptionRequested} is told in {@code exemption-requested}. */
    static String file(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String name(JsonNode event) {
        return event.path("type").asText().replaceAll("fi\\.kapa\\.exemption\\.(\\w+)\\.v1", "$1");
    }
}
