package fi.kapa.benchmarks.speed;

import fi.kapa.benchmarks.limit.Sibling;
import fi.kapa.benchmarks.speed.Figure.Asked;
import fi.kapa.localstack.SuiteService;
import fi.kapa.localstack.platform.PlatformPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** From the start of a process until it says that it is ready: a further replica of each service, and the whole suite on data that is there. */
final class StartBenchmark {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 3;

    private final Report report;

    StartBenchmark(Report report) {
        this.report = report;
    }

    /** After a start in training, which later ones are quick by. */
    void run() {
        SuiteUnderTest.train();
        long began = System.nanoTime();
        try (SuiteUnderTest suite = SuiteUnderTest.startAgain()) {
            double seconds = secondsSince(began);
            report.add(Figure.atMost(
                    "start of the suite, warm",
                    "%.1f s".formatted(seconds),
                    seconds,
                    new Asked(40, 20, "%.1f s"),
                    "until every service holds the others' facts"));
            services(suite);
        }
    }

    private void services(SuiteUnderTest suite) {
        Map<SuiteService, Double> starts = Arrays.stream(SuiteService.values())
                .collect(Collectors.toMap(service -> service, service -> start(suite, service)));
        double slowest =
                starts.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        String each = Arrays.stream(SuiteService.values())
                .map(service -> service.id().replace("-service", " %.1f".formatted(starts.get(service))))
                .collect(Collectors.joining(", "));
        report.add(Figure.atMost(
                "start of a service, the slowest",
                "%.1f s".formatted(slowest),
                slowest,
                new Asked(3.5, 1.6, "%.1f s"),
                each));
    }

    /** The median of some starts. */
    private static double start(SuiteUnderTest suite, SuiteService service) {
        double[] seconds = new double[TRIES];
        for (int n = 0; n < TRIES; n++) {
            seconds[n] = startOnce(suite, service);
        }
        Arrays.sort(seconds);
        return seconds[TRIES / 2];
    }

    private static double startOnce(SuiteUnderTest suite, SuiteService service) {
        int port = PlatformPorts.free(1).getFirst();
        ProcessHandle running = suite.process(service);
        Map<String, String> environment = environment(running);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        long began = System.nanoTime();
        Process replica = Sibling.start(
                running, service.jar(suite.root()), environment, suite.log(service.id() + "-replica.log"));
        try {
            Patience.await(service.id(), PATIENCE, () -> SuiteUnderTest.isReady(port));
            return secondsSince(began);
        } finally {
            replica.destroy();
            replica.onExit().join();
        }
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static Map<String, String> environment(ProcessHandle process) {
        try {
            String all =
                    Files.readString(Path.of("/proc", Long.toString(process.pid()), "environ"), StandardCharsets.UTF_8);
            Map<String, String> environment = new HashMap<>();
            for (String one : all.split("\0")) {
                int at = one.indexOf('=');
                if (at > 0) {
                    environment.put(one.substring(0, at), one.substring(at + 1));
                }
            }
            return environment;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
