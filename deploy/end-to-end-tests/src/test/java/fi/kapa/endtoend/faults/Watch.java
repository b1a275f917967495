package fi.kapa.endtoend.faults;

import fi.kapa.localstack.LocalStack;
import fi.kapa.localstack.SuiteService;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Looks at every service's health and at the budgets while something else is broken. */
final class Watch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** As Kubernetes does unless told otherwise. */
    private static final int STARTED_ANEW_AFTER = 3;

    private static final String WRONG_BUDGETS = """
            select call.id
              from funding_call call left join funding_application application on application.call_id = call.id
             group by call.id
            having call.committed not between 0 and call.budget or call.committed <> coalesce(sum(application.granted), 0)
            """;

    private final LocalStack stack;
    private final Map<SuiteService, Long> deadLettersBefore = deadLetters();
    private final List<String> wrongBudgetsBefore = wrongBudgets();
    private final List<Sample> samples = new CopyOnWriteArrayList<>();
    private final Set<String> wrongBudgetsSeen = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(SuiteService.values().length + 1);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Watch(LocalStack stack) {
        this.stack = stack;
    }

    /** A service at an instant, just after it was asked; a status is 0 when there was no answer and -1 when nobody listened. */
    record Sample(Instant at, SuiteService service, int live, int ready, int threads, long process) {}

    static Watch over(LocalStack stack) {
        Watch watch = new Watch(stack);
        for (SuiteService service : SuiteService.values()) {
            watch.clock.scheduleWithFixedDelay(() -> watch.look(service), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
        watch.clock.scheduleWithFixedDelay(
                () -> watch.wrongBudgetsSeen.addAll(wrongBudgets()), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look(SuiteService service) {
        int live = status(service, "live");
        int ready = status(service, "ready");
        long process = stack.handle(service).pid();
        samples.add(new Sample(Instant.now(), service, live, ready, threads(process), process));
    }

    /** As the kernel counts them; 0 when the process is gone. */
    private static int threads(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith("Threads:"))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Budgets that hold less or more than what was granted of them; none while the database is away. */
    private static List<String> wrongBudgets() {
        try {
            return Databases.rows(SuiteService.FUNDING, WRONG_BUDGETS, row -> row.getString(1));
        } catch (IllegalStateException databaseAway) {
            return List.of();
        }
    }

    private int status(SuiteService service, String kind) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.url(service) + "/q/health/" + kind))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (ConnectException nobody) {
            return -1;
        } catch (IOException noAnswer) {
            return 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** The most threads that a service was seen with. */
    int threads(SuiteService service) {
        return samples.stream()
                .filter(sample -> sample.service() == service)
                .mapToInt(Sample::threads)
                .max()
                .orElse(0);
    }

    /** When a service was first seen so after an instant. */
    Optional<Instant> first(SuiteService service, Instant after, Predicate<Sample> so) {
        return samples.stream()
                .filter(sample -> sample.service() == service && sample.at().isAfter(after) && so.test(sample))
                .map(Sample::at)
                .findFirst();
    }

    private static Map<SuiteService, Long> deadLetters() {
        Map<SuiteService, Long> numbers = new EnumMap<>(SuiteService.class);
        for (SuiteService service : SuiteService.values()) {
            numbers.put(service, Databases.number(service, "select count(*) from dead_letter"));
        }
        return numbers;
    }

    /**
     * Liveness tells of a service's own trouble alone: one that works is never to be started anew for somebody else's. Nor is an event wrong because
     * of it, nor does a budget hold anything but what was granted of it.
     */
    void report(Consumer<String> violation) {
        for (SuiteService service : SuiteService.values()) {
            samples.stream()
                    .filter(sample -> sample.service() == service && sample.live() >= 400)
                    .findFirst()
                    .ifPresent(sample -> violation.accept(
                            "The liveness of " + service.id() + " was " + sample.live() + " at " + sample.at()));
            silent(service)
                    .ifPresent(sample -> violation.accept("The liveness of " + service.id() + " gave no answer "
                            + STARTED_ANEW_AFTER + " times, the last time at " + sample.at()));
        }
        wrongBudgetsSeen.stream()
                .filter(call -> !wrongBudgetsBefore.contains(call))
                .forEach(
                        call -> violation.accept("What call " + call + " has committed is not what was granted of it"));
        deadLetters().forEach((service, now) -> {
            if (now > deadLettersBefore.get(service)) {
                violation.accept(service.id() + " has new dead letters");
            }
        });
    }

    /** When a process was asked in vain so often that whoever watches over it would start it anew. */
    private Optional<Sample> silent(SuiteService service) {
        long process = 0;
        int times = 0;
        for (Sample sample : samples) {
            if (sample.service() == service) {
                times = sample.live() != 0 ? 0 : sample.process() == process ? times + 1 : 1;
                process = sample.process();
                if (times == STARTED_ANEW_AFTER) {
                    return Optional.of(sample);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.close();
    }
}
