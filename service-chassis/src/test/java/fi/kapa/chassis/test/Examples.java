package fi.kapa.chassis.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The example files of the contract: requests as the tests send them, answers as the service gives them. Where the service answers something else,
 * {@code -Dcontract=renew} takes that as the example.
 */
public final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY = JSON.writer(new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));
    private static final Path FOLDER = Path.of("src/main/resources/examples");

    /** As cursors are, too. */
    private static final List<String> NEW_EACH_TIME = List.of(
            "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}",
            "\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "[A-Z]{2}-\\d{4}-\\d{6}");

    private Examples() {}

    /** The body of an operation that the contract shows. */
    public static String request(String operation) {
        return read(operation + ".request.json");
    }

    /** Fails unless the operation answered what its example shows, but for what is new each time. */
    public static void assertAnswered(String operation, ValidatableResponse answer) {
        String name = operation + ".response.json";
        JsonNode answered = json(answer.extract().asString());
        boolean renewed = System.getProperty("contract", "keep").equals("renew");
        if (Files.exists(FOLDER.resolve(name)) && same(json(read(name)), answered)) {
            return;
        }
        if (!renewed) {
            throw new AssertionError("The example %s is not what was answered: %s".formatted(name, answered));
        }
        write(name, answered);
    }

    private static boolean same(JsonNode example, JsonNode answered) {
        return json(masked(example.toString())).equals(json(masked(answered.toString())));
    }

    private static String masked(String text) {
        String masked = text.replaceAll("\"next\":\"[^\"]*\"", "\"next\":\"new\"");
        for (String form : NEW_EACH_TIME) {
            masked = masked.replaceAll("\"" + form + "\"", "\"new\"");
        }
        return masked;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(String name, JsonNode answered) {
        try {
            Files.writeString(FOLDER.resolve(name), PRETTY.writeValueAsString(answered) + "\n", StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
