package fi.kapa.notification;

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
import java.util.Set;
import java.util.TreeSet;

/** Events of this service as they really were published, each held against its schema. */
public final class Published {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Published() {}

    /** The events of a subject, once there are that many. */
    public static List<JsonNode> of(String subject, int count) {
        List<JsonNode> events =
                await().until(() -> Events.of("kapa.notification.v1", subject), found -> found.size() >= count);
        assertEquals(count, events.size());
        events.forEach(Published::assertFollowsItsSchema);
        return events;
    }

    /** Such as {@code NoticeHandedOver}. */
    public static List<String> names(List<JsonNode> events) {
        return events.stream().map(Published::name).toList();
    }

    static void assertFollowsItsSchema(JsonNode event) {
        String name = name(event);
        JsonNode schema = json(file(name) + ".v1.schema.json");
        JsonSchema validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, WITH_FORMATS);
        assertEquals(schema.path("$id").asText(), event.path("dataschema").asText(), "the event names its schema");
        assertEquals(Set.of(), validator.validate(event.path("data")), () -> name + " follows its schema: " + event);
        Set<String> unknown = new TreeSet<>();
        event.path("data").fieldNames().forEachRemaining(unknown::add);
        schema.path("properties").fieldNames().forEachRemaining(unknown::remove);
        assertTrue(unknown.isEmpty(), () -> name + " has fields that its schema does not tell: " + unknown);
    }

    /** A file of the folder {@code events}. */
    static JsonNode json(String file) {
        try {
            return JSON.readTree(Example.read("events/" + file));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** {@code NoticeHandedOver} is told in {@code notice-handed-over}. */
    private static String file(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String name(JsonNode event) {
        return event.path("type").asText().replaceAll("fi\\.kapa\\.notification\\.(\\w+)\\.v1", "$1");
    }
}
