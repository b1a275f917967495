package fi.kapa.schedule;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final String SHAPE = Example.read("events/schedule-submitted.v1.schema.json");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(
                    Map.of("https://kapa.example/events/schedule/ScheduleSubmitted.v1.schema.json", SHAPE))));

    private Published() {}

    /** The events of a submission, once there are that many. */
    public static List<JsonNode> of(String submissionId, int count) {
        List<JsonNode> events =
                await().until(() -> Events.of("kapa.schedule.v1", submissionId), found -> found.size() >= count);
        assertEquals(count, events.size());
        events.forEach(Published::assertFollowsItsSchema);
        return events;
    }

    /** Such as {@code ScheduleSubmitted}. */
    public static List<String> names(List<JsonNode> events) {
        return events.stream().map(Published::name).toList();
    }

    /** The committed example of an event such as {@code ScheduleSubmitted}. */
    public static JsonNode example(String name) {
        return Example.json(Example.read("events/" + file(name) + ".v1.example.json"));
    }

    public static void assertFollowsItsSchema(JsonNode event) {
        String name = name(event);
        JsonNode schema = Example.json(Example.read("events/" + file(name) + ".v1.schema.json"));
        JsonSchema validator = SCHEMAS.getSchema(schema, WITH_FORMATS);
        assertEquals(schema.path("$id").asText(), event.path("dataschema").asText(), "the event names its schema");
        assertEquals(Set.of(), validator.validate(event.path("data")), () -> name + " follows its schema: " + event);
        JsonNode shape = Example.json(SHAPE).path("properties");
        Set<String> unknown = new TreeSet<>(unknown(event.path("data"), shape));
        event.path("data")
                .path("goals")
                .forEach(goal -> unknown.addAll(
                        unknown(goal, shape.path("goals").path("items").path("properties"))));
        assertTrue(unknown.isEmpty(), () -> name + " has fields that its schema does not tell: " + unknown);
    }

    private static Set<String> unknown(JsonNode data, JsonNode properties) {
        Set<String> names = new TreeSet<>();
        data.fieldNames().forEachRemaining(names::add);
        properties.fieldNames().forEachRemaining(names::remove);
        return names;
    }

    /** {@code ScheduleSubmitted} is told in {@code schedule-submitted}. */
    private static String file(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String name(JsonNode event) {
        return event.path("type").asText().replaceAll("fi\\.kapa\\.schedule\\.(\\w+)\\.v1", "$1");
    }
}
