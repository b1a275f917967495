package fi.kapa.chassis.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Path;

/** The examples of another service's events, read as a consumer reads the events: what it does not ask for it does not see. */
public final class EventExample {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private EventExample() {}

    /**
     * What a consumer reads of an event's data.
     *
     * @param service who tells of it, without {@code -service}
     * @param event as its file is called: {@code thing-found}
     */
    public static <T> T read(String service, String event, Class<T> type) {
        JsonNode example = Documents.read(
                Path.of("..", service + "-service", "src/main/resources/events", event + ".v1.example.json"));
        if (!example.path("type").asText().startsWith("fi.kapa." + service + ".")) {
            throw new AssertionError(event + " is told by another service");
        }
        try {
            return JSON.treeToValue(example.path("data"), type);
        } catch (JsonProcessingException unread) {
            throw new AssertionError(event + " cannot be read", unread);
        }
    }
}
