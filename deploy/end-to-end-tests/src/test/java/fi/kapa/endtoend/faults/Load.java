package fi.kapa.endtoend.faults;

import fi.kapa.endtoend.Bodies;
import fi.kapa.endtoend.Bodies.Municipality;
import fi.kapa.endtoend.Callers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a history is of, created at a steady rate, whatever becomes of those before. Every other sender tries again under its Idempotency-Key
 * when it got no answer or was told to come back, as the form backend does; the rest leave it at what they know.
 */
final class Load implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TRIES = 4;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final History history;
    private final List<String> services;
    private final int tries;
    private final BiFunction<String, Municipality, String> bodies;
    private final List<Municipality> municipalities = Bodies.municipalities("fi");
    private final String token = Callers.token("form-backend", Map.of());
    private final AtomicInteger sent = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Load(History history, List<String> services, int tries) {
        this.history = history;
        this.services = services;
        this.tries = tries;
        this.bodies = history.kind().bodies(receipts(history));
    }

    /** @param services the replicas, which take turns */
    static Load start(History history, int perSecond, String... services) {
        return new Load(history, List.of(services), TRIES).at(perSecond);
    }

    /** Nobody tries again, so that no more is asked for than is said. */
    static Load startWithoutRetries(History history, int perSecond, String service) {
        return new Load(history, List.of(service), 1).at(perSecond);
    }

    private Load at(int perSecond) {
        clock.scheduleAtFixedRate(() -> senders.execute(this::send), 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
        return this;
    }

    /** As many at a time as there are senders, each as fast as it is answered. */
    static void saturate(History history, int atOnce, Duration time, String service) {
        long end = System.nanoTime() + time.toNanos();
        try (Load load = new Load(history, List.of(service), TRIES)) {
            for (int n = 0; n < atOnce; n++) {
                load.senders.execute(() -> {
                    while (System.nanoTime() < end) {
                        load.send();
                    }
                });
            }
        }
    }

    int sent() {
        return sent.get();
    }

    private void send() {
        int number = sent.getAndIncrement();
        String marker = history.run() + "-" + number;
        int most = number % 2 == 0 ? tries : 1;
        Operation operation = send(marker, number, 1);
        while (operation.tries() < most && isWorthAnother(operation) && pause()) {
            operation = send(marker, number, operation.tries() + 1);
        }
        history.add(operation);
    }

    private static boolean isWorthAnother(Operation operation) {
        return operation.outcome() == Operation.Outcome.UNKNOWN || operation.status() == 429;
    }

    private static boolean pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_TRIES.toNanos());
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Operation send(String marker, int number, int tryNumber) {
        Operation attempt = attempt(marker, number, tryNumber);
        history.answered(attempt);
        return attempt;
    }

    private Operation attempt(String marker, int number, int tryNumber) {
        String service = services.get((number + tryNumber) % services.size());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(service + history.kind().path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", marker)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        bodies.apply(marker, municipalities.get(number % municipalities.size()))))
                .build();
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher id = ID.matcher(answer.body());
            int status = answer.statusCode();
            return new Operation(
                    marker,
                    Operation.outcome(status),
                    status,
                    tryNumber,
                    since(start),
                    status == 201 && id.find() ? Optional.of(id.group(1)) : Optional.empty(),
                    answer.headers().firstValue("Retry-After"),
                    status == 201 ? "" : answer.body());
        } catch (IOException noAnswer) {
            return unknown(marker, tryNumber, since(start), noAnswer.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return unknown(marker, tryNumber, since(start), "interrupted");
        }
    }

    private static Operation unknown(String marker, int tries, Duration took, String why) {
        return new Operation(
                marker, Operation.Outcome.UNKNOWN, 0, tries, took, Optional.empty(), Optional.empty(), why);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The mailbox of the receipts of a run. */
    static String receipts(History history) {
        return history.run() + "@kuorma.example";
    }

    /** Ends when every operation under way has ended. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        senders.close();
        client.close();
        history.write();
    }
}
