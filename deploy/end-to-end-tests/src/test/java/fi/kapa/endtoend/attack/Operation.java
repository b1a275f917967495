package fi.kapa.endtoend.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a contract.
 *
 * @param method in capital letters
 * @param path as the contract writes it, {@code {id}} and all
 */
record Operation(Contract contract, String method, String path, JsonNode description) {
    private static final String JSON = "application/json";

    /** The names of its query parameters. */
    List<String> queryParameters() {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : description.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    /** The schema of its body in JSON. */
    Optional<JsonNode> body() {
        JsonNode schema =
                description.path("requestBody").path("content").path(JSON).path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
    }

    /** The body that the contract shows, one made by its schema where it shows none. */
    Optional<JsonNode> example() {
        return body().map(schema -> {
            JsonNode shown =
                    description.path("requestBody").path("content").path(JSON).path("example");
            return shown.isMissingNode() ? new Fields(contract).sample(schema) : shown;
        });
    }

    /** The file that the contract shows, where the operation takes one in CSV. */
    Optional<String> file() {
        JsonNode shown =
                description.path("requestBody").path("content").path("text/csv").path("example");
        return shown.isMissingNode() ? Optional.empty() : Optional.of(shown.asText());
    }

    boolean stores() {
        return !method.equals("GET");
    }

    boolean creates() {
        return method.equals("POST") && description.path("responses").has("201");
    }

    /** The schema of an answer with this status; null when the contract knows no such answer or one without JSON. */
    @Nullable
    JsonNode answer(int status) {
        JsonNode content = description
                .path("responses")
                .path(String.valueOf(status))
                .path("content")
                .path(status < 400 ? JSON : "application/problem+json")
                .path("schema");
        return content.isMissingNode() ? null : content;
    }

    boolean answers(int status) {
        return description.path("responses").has(String.valueOf(status));
    }

    boolean answersCsv() {
        return description.path("responses").path("200").path("content").has("text/csv");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
