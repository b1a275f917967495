package fi.kapa.localstack;

import fi.kapa.localstack.platform.PlatformPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The whole suite on one machine: what it stands on, the registry and the five services, each its own process. */
public final class LocalStack implements AutoCloseable {

    private static final Duration STARTED_WITHIN = Duration.ofSeconds(180);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(15);
    private static final Duration LEARNED_WITHIN = Duration.ofMinutes(5);

    private final LocalStackOptions options;
    private final StackLock lock;
    private final BusinessDate businessDate;
    private final Parts parts;
    private final ServiceProbe probe;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalStack(LocalStackOptions options, StackLock lock, BusinessDate businessDate) {
        this.options = options;
        this.lock = lock;
        this.businessDate = businessDate;
        this.parts = Parts.of(options, businessDate.file());
        this.probe = new ServiceProbe(options.ports());
    }

    /** Returns when every service is ready, registered and holds what the others have published. */
    public static LocalStack start(LocalStackOptions options) {
        var stack = prepare(options);
        try {
            stack.launch();
            return stack;
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    /** Starts it and stops it; until they are built again, its processes then start with a third of the work. */
    public static void train(LocalStackOptions options) {
        start(options.inTraining()).close();
    }

    /** Everything that can refuse before a process is started, so that a shutdown in mid-start can close it. */
    static LocalStack prepare(LocalStackOptions options) {
        var lock = StackLock.take(options.data())
                .orElseThrow(() -> new CannotStartException("The suite runs already on %s (process %s)."
                        .formatted(options.data(), StackLock.holder(options.data()))));
        try {
            Machine.requireMemory();
            Machine.requireFree(options.ports(), options.root());
            if (options.fresh()) {
                deleteData(options.data());
            }
            return new LocalStack(options, lock, date(options));
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static BusinessDate date(LocalStackOptions options) {
        var businessDate = businessDate(options.data());
        var wanted = options.date().or(() -> businessDate.today()).orElse(BusinessDate.AT_FIRST_START);
        return switch (businessDate.moveTo(wanted)) {
            case BusinessDate.Moved moved -> businessDate;
            case BusinessDate.TooEarly early -> throw new CannotStartException(early.sentence());
        };
    }

    static BusinessDate businessDate(Path data) {
        return new BusinessDate(data.resolve("clock-offset"), Clock.systemUTC());
    }

    void launch() {
        options.progress().accept("Business date " + businessDate() + ", data in " + options.data());
        parts.registry().start();
        parts.platform().startAndReadLine();
        parts.apart().values().forEach(ChildProcess::startAndReadLine);
        options.progress().accept("PostgreSQL, Kafka, mail and token issuer are up");
        parts.services().values().forEach(ChildProcess::start);
        await("the registry", probe::registryAnswers);
        options.progress().accept("Service registry is up");
        try (var lags = new ConsumerLag(options.ports().platform().kafka())) {
            for (SuiteService service : SuiteService.values()) {
                await(service.id() + " to be ready", () -> probe.isReady(service));
                await(service.id() + " to be registered", () -> probe.isRegistered(service));
                options.progress().accept(service.id() + " is ready and registered");
            }
            // Obligation's seeds come first; without them "nothing unsent, nothing unread" would be true of nothing.
            await(
                    "the seeded facts",
                    () -> lags.published(SuiteService.OBLIGATION).orElse(0) > 0);
            for (SuiteService service : SuiteService.values()) {
                await(service.id() + " to hold the others' facts", () -> ServiceState.of(service, probe, lags)
                        .isSettled());
            }
        }
        options.progress().accept("Every service holds its copies of the others' facts");
        Supervisor.watch(parts, probe, options.progress(), closed::get);
    }

    private void await(String what, BooleanSupplier happened) {
        long deadline = System.nanoTime() + STARTED_WITHIN.toNanos();
        while (!happened.getAsBoolean()) {
            if (closed.get()) {
                throw new CannotStartException("Stopped while waiting for " + what + ".");
            }
            requireAllAlive();
            if (System.nanoTime() > deadline) {
                throw new CannotStartException("Waited %d s for %s in vain; the logs are in %s."
                        .formatted(
                                STARTED_WITHIN.toSeconds(), what, options.data().resolve("logs")));
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private void requireAllAlive() {
        for (ChildProcess part : parts.all()) {
            if (!part.isAlive() && !closed.get()) {
                throw new CannotStartException(
                        part.name() + " ended while it started; it says why in " + part.log() + ".");
            }
        }
    }

    /** Moves the business date forward in all services, which notice within a moment. */
    public void moveBusinessDateTo(LocalDate date) {
        switch (businessDate.moveTo(date)) {
            case BusinessDate.Moved moved -> options.progress().accept("The business date is " + moved.to());
            case BusinessDate.TooEarly early -> throw new CannotStartException(early.sentence());
        }
    }

    public LocalDate businessDate() {
        return businessDate.today().orElseThrow();
    }

    public String url(SuiteService service) {
        return "http://localhost:" + options.ports().services().get(service);
    }

    public String registryUrl() {
        return "http://localhost:" + options.ports().registry() + "/eureka";
    }

    public String tokenUrl() {
        return "http://localhost:" + options.ports().platform().issuer() + "/kapa/token";
    }

    public StackPorts ports() {
        return options.ports();
    }

    /** Ends one service without warning, as a crash would, and returns when it is gone; it is started again. */
    public void kill(SuiteService service) {
        parts.services().get(service).kill();
    }

    /** Ends a part of the platform that is a process of its own in the same way. */
    public void kill(PlatformPart part) {
        parts.apart().get(part).kill();
    }

    public void killRegistry() {
        parts.registry().kill();
    }

    /** The process of the registry; another one once it was killed. */
    public ProcessHandle registry() {
        return parts.registry().handle();
    }

    /** The process of a service; another one once it was killed. */
    public ProcessHandle handle(SuiteService service) {
        return parts.services().get(service).handle();
    }

    /** The process of a part of the platform that is one of its own. */
    public ProcessHandle handle(PlatformPart part) {
        return parts.apart().get(part).handle();
    }

    /** The server process, which all its others descend from; it changes when it is killed. */
    public ProcessHandle postgres() {
        try {
            Path file = options.data().resolve("postgresql/postmaster.pid");
            long pid = Long.parseLong(Files.readAllLines(file).getFirst());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL does not run", failure);
        }
    }

    /** Starts one more process of a service beside the first, which nobody starts again when it ends. */
    public FurtherReplica replica(SuiteService service, int port, Map<String, String> settings) {
        var own = new HashMap<>(settings);
        own.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        var process = Parts.service(service, service.id() + "-" + port, options, businessDate.file(), own);
        process.start();
        return new FurtherReplica(process, probe, port);
    }

    /** Whether a service takes requests now. */
    public boolean isReady(SuiteService service) {
        return probe.isReady(service);
    }

    /** The services first, so that none of them misses what it stands on. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        Duration patience = options.training() ? LEARNED_WITHIN : STOPPED_WITHIN;
        var services = parts.services().values();
        services.forEach(ChildProcess::askToStop);
        services.forEach(service -> service.awaitStop(patience));
        var foundation = parts.foundation();
        foundation.forEach(ChildProcess::askToStop);
        foundation.forEach(part -> part.awaitStop(patience));
        probe.close();
        lock.close();
    }

    private static void deleteData(Path data) {
        try (var paths = Files.walk(data)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(data) && !path.equals(data.resolve(StackLock.FILE))) {
                    Files.delete(path);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The data folder " + data + " cannot be emptied", failure);
        }
    }
}
