package fi.kapa.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The example files of the contract: requests as the tests send them, answers as the service gives them. */
public final class Example {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NEW_EACH_TIME = List.of("id", "reference", "submittedAt", "at");

    private Example() {}

    public static String request(String operation) {
        return read("examples/" + operation + ".request.json");
    }

    /** Fails unless the operation answered what its example shows, but for what is new each time. */
    public static void assertAnswered(String operation, ValidatableResponse answer) {
        JsonNode example = json(read("examples/" + operation + ".response.json"));
        JsonNode answered = json(answer.extract().asString());
        assertEquals(masked(example).toPrettyString(), masked(answered).toPrettyString(), operation);
    }

    private static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            NEW_EACH_TIME.stream().filter(object::has).forEach(name -> object.put(name, "new"));
        }
        node.forEach(Example::masked);
        return node;
    }

    static String read(String name) {
        try (InputStream stream = Example.class.getClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
