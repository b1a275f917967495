package fi.kapa.chassis.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/** The example files of a service, by operation; of a body in several forms, that in JSON. */
final class Examples {
    private static final String JSON_BODY = "application/json";
    private static final String CSV = "text/csv";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static void add(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), operation.getOperationId() + ".request");
            addText(operation.getRequestBody().getContent(), operation.getOperationId() + ".request");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                add(response.getContent(), operation.getOperationId() + ".response");
            }
        });
    }

    private static void add(@Nullable Content content, String name) {
        if (content != null && content.hasMediaType(JSON_BODY)) {
            read(name).ifPresent(example -> content.getMediaType(JSON_BODY).setExample(example));
        }
    }

    private static void addText(@Nullable Content content, String name) {
        if (content != null && content.hasMediaType(CSV)) {
            readText(name).ifPresent(example -> content.getMediaType(CSV).setExample(example));
        }
    }

    private static Optional<Object> read(String name) {
        return read(name + ".json", stream -> JSON.readValue(stream, Object.class));
    }

    private static Optional<Object> readText(String name) {
        return read(name + ".csv", stream -> new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Optional<Object> read(String name, Reading reading) {
        String file = "examples/" + name;
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(reading.read(stream));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private interface Reading {
        Object read(InputStream stream) throws IOException;
    }
}
