package fi.kapa.endtoend.faults;

import fi.kapa.endtoend.Callers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies as large as are taken, and as costly to read, many at a time. */
final class Glut {
    private static final int AT_ONCE = 32;
    private static final int KEYS = 70_000;
    private static final Duration MOST = Duration.ofSeconds(120);

    private Glut() {}

    /** Sends them until it is so, or fails after two minutes. */
    static void until(BooleanSupplier so, String service) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/v1/schedule-submissions"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + Callers.token("form-backend", Map.of()))
                .header("Idempotency-Key", "glut")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(IntStream.range(0, KEYS)
                        .mapToObj(n -> "\"k%d\":%d".formatted(n, n))
                        .collect(Collectors.joining(",", "{", "}"))))
                .build();
        long end = System.nanoTime() + MOST.toNanos();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < AT_ONCE; n++) {
                senders.execute(() -> {
                    while (!so.getAsBoolean() && System.nanoTime() < end) {
                        send(client, request);
                    }
                });
            }
        }
        if (!so.getAsBoolean()) {
            throw new AssertionError("It was borne for " + MOST);
        }
    }

    /** Whatever is answered, if at all. */
    private static void send(HttpClient client, HttpRequest request) {
        try {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException noAnswer) {
            return;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
