package fi.kapa.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One running instance of a service, and where it is asked. */
record Replica(String service, String url) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those that a registry knows; empty when it does not answer. */
    static Optional<List<Replica>> registered(Web web, String registry) {
        return web.json(registry.replaceFirst("/+$", "") + "/apps").flatMap(Replica::read);
    }

    /** Named by hand, as {@code schedule-service=http://10.0.0.5:8082}. */
    static Replica named(String word) {
        int middle = word.indexOf("=http");
        if (middle < 1) {
            throw new CannotStartException(
                    "\"" + word + "\" is not a replica like schedule-service=http://10.0.0.5:8082.");
        }
        return new Replica(word.substring(0, middle), word.substring(middle + 1).replaceFirst("/+$", ""));
    }

    private static Optional<List<Replica>> read(String answer) {
        try {
            var replicas = new ArrayList<Replica>();
            for (JsonNode application :
                    JSON.readTree(answer).path("applications").path("application")) {
                for (JsonNode instance : application.path("instance")) {
                    replicas.add(new Replica(
                            application.path("name").asText().toLowerCase(Locale.ROOT),
                            "http://%s:%d"
                                    .formatted(
                                            instance.path("ipAddr").asText(),
                                            instance.path("port").path("$").asInt())));
                }
            }
            return Optional.of(List.copyOf(replicas));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
