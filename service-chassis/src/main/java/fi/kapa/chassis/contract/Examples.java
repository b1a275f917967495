package fi.kapa.chassis.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/** The example files of a service, by operation. */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static void add(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), operation.getOperationId() + ".request");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                add(response.getContent(), operation.getOperationId() + ".response");
            }
        });
    }

    private static void add(@Nullable Content content, String name) {
        if (content != null && content.getMediaTypes() != null) {
            MediaType json = content.getMediaType("application/json");
            if (json != null) {
                read(name).ifPresent(json::setExample);
            }
        }
    }

    private static Optional<Object> read(String name) {
        String file = "examples/" + name + ".json";
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(JSON.readValue(stream, Object.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
