package fi.kapa.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks over HTTP; whoever does not answer in time, or not well, has not answered. */
final class Web implements AutoCloseable {

    // Metrics are told within it even while the database of a service is away.
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTED_WITHIN)
            .build();

    Optional<String> json(String url) {
        return get(url, "application/json");
    }

    Optional<String> text(String url) {
        return get(url, "text/plain");
    }

    private Optional<String> get(String url, String accept) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Accept", accept)
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
