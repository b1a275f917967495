package fi.kapa.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/** Asks services and the registry how they are, over HTTP; whoever does not answer is not well. */
final class ServiceProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final StackPorts ports;

    ServiceProbe(StackPorts ports) {
        this.ports = ports;
    }

    boolean isReady(SuiteService service) {
        return isReady(ports.services().get(service));
    }

    boolean isReady(int port) {
        return get(port, "/q/health/ready").isPresent();
    }

    boolean registryAnswers() {
        return get(ports.registry(), "/eureka/apps").isPresent();
    }

    boolean isRegistered(SuiteService service) {
        return get(ports.registry(), "/eureka/apps/" + service.id())
                .map(ServiceProbe::hasInstanceUp)
                .orElse(false);
    }

    /** Rows of the outbox that Kafka has not yet; empty when the service does not say. */
    OptionalLong unsent(SuiteService service) {
        var values = get(ports.services().get(service), "/q/metrics").stream()
                .flatMap(String::lines)
                .filter(line -> line.matches("kapa_outbox_unsent(\\{.*})? .*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .toArray();
        return values.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of((long) Arrays.stream(values).sum());
    }

    private static boolean hasInstanceUp(String answer) {
        try {
            JsonNode instances = JSON.readTree(answer).path("application").path("instance");
            return StreamSupport.stream(instances.spliterator(), false)
                    .anyMatch(instance -> "UP".equals(instance.path("status").asText()));
        } catch (IOException notJson) {
            return false;
        }
    }

    private Optional<String> get(int port, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Accept", path.endsWith("metrics") ? "text/plain" : "application/json")
                .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
