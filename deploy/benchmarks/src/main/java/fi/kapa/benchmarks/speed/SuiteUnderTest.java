package fi.kapa.benchmarks.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.benchmarks.limit.Database;
import fi.kapa.benchmarks.limit.SmtpSink;
import fi.kapa.benchmarks.load.HttpLoad;
import fi.kapa.localstack.LocalStack;
import fi.kapa.localstack.LocalStackOptions;
import fi.kapa.localstack.StackPorts;
import fi.kapa.localstack.SuiteService;
import fi.kapa.localstack.platform.PlatformPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A suite of its own, started as {@code ./suite run} starts it, on free ports; its mail goes to a sink, which keeps no mailboxes full. */
final class SuiteUnderTest implements AutoCloseable {
    private static final Duration DATABASE_RESTARTED = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final Path root;
    private final Path data;
    private final SmtpSink sink;

    private SuiteUnderTest(LocalStackOptions options, SmtpSink sink) {
        this.root = options.root();
        this.data = options.data();
        this.sink = sink;
        this.stack = LocalStack.start(options);
    }

    static SuiteUnderTest startFresh() {
        return start(options().startingFresh());
    }

    /** On the data that the training left. */
    static SuiteUnderTest startAgain() {
        return start(options());
    }

    static void train() {
        LocalStack.train(options().startingFresh());
    }

    private static LocalStackOptions options() {
        LocalStackOptions inProject = LocalStackOptions.inProject(Path.of(""));
        Path data = inProject.root().resolve("deploy/benchmarks/target/suite-data");
        try {
            Files.createDirectories(data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return inProject.withData(data).withPorts(StackPorts.free());
    }

    private static SuiteUnderTest start(LocalStackOptions options) {
        int sinkPort = PlatformPorts.free(1).getFirst();
        SmtpSink sink = new SmtpSink(sinkPort);
        try {
            return new SuiteUnderTest(
                    options.withSettings(Map.of("QUARKUS_MAILER_PORT", Integer.toString(sinkPort))), sink);
        } catch (RuntimeException failed) {
            sink.close();
            throw failed;
        }
    }

    Path root() {
        return root;
    }

    Path log(String name) {
        return data.resolve("logs").resolve(name);
    }

    /** One submission, for others to be like it. */
    void file(Submissions submissions) {
        try (HttpLoad formBackend = new HttpLoad(port(SuiteService.SCHEDULE), 1, token("form-backend"))) {
            formBackend.atRate(1, Duration.ofSeconds(1), submissions::next);
        }
    }

    SmtpSink sink() {
        return sink;
    }

    /** Has the database remember when each transaction was committed, for which it must start again. */
    void keepCommitTimes() {
        Database any = database(SuiteService.SCHEDULE);
        if (any.number("select case when current_setting('track_commit_timestamp')::boolean then 1 else 0 end") == 1) {
            return;
        }
        any.executeAsOwner("alter system set track_commit_timestamp = on");
        try {
            String postmaster = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                    .getFirst();
            // The stack starts a database again that has ended.
            new ProcessBuilder("sh", "-c", "kill -INT " + postmaster).start().waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Patience.await("the database to start again", DATABASE_RESTARTED, any::answers);
        for (SuiteService service : SuiteService.values()) {
            Patience.await(service.id() + " to be ready again", DATABASE_RESTARTED, () -> isReady(port(service)));
        }
    }

    /** Whether a service says so. */
    static boolean isReady(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    StackPorts ports() {
        return stack.ports();
    }

    int port(SuiteService service) {
        return stack.ports().services().get(service);
    }

    Database database(SuiteService service) {
        return new Database(stack.ports().platform().postgres(), service.name().toLowerCase(Locale.ROOT));
    }

    /** The running process of a service. */
    ProcessHandle process(SuiteService service) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .orElse("")
                        .contains(root.resolve(service.id()).resolve("target") + "/"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(service.id() + " does not run"));
    }

    /** Does the work while one service works and the others are stopped, so that what they make of its events waits. */
    void whileOthersRest(SuiteService service, Runnable work) {
        List<SuiteService> others =
                EnumSet.complementOf(EnumSet.of(service)).stream().toList();
        try {
            others.forEach(other -> signal(other, "STOP"));
            work.run();
        } finally {
            others.forEach(other -> signal(other, "CONT"));
        }
    }

    private void signal(SuiteService service, String name) {
        try {
            new ProcessBuilder(
                            "kill", "-" + name, Long.toString(process(service).pid()))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A token of the local issuer for one of the roles. */
    String token(String role) {
        var request = HttpRequest.newBuilder(URI.create(stack.tokenUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_secret=local&client_id=" + role))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            String answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return new ObjectMapper().readTree(answer).path("access_token").asText();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        stack.close();
        sink.close();
    }
}
