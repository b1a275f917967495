package fi.kapa.localstack.platform;

import fi.kapa.localstack.CannotStartException;
import fi.kapa.localstack.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** PostgreSQL, Kafka, mail and tokens on one data folder; it ends all of them when it is closed. */
public final class Platform implements AutoCloseable {

    private final Deque<Part> running;

    private Platform(Deque<Part> running) {
        this.running = running;
    }

    public static Platform start(Path data, PlatformPorts ports) {
        return start(data, ports, new ArrayDeque<>());
    }

    /** On a folder that is deleted with it, for tests. */
    public static Platform startTemporary(PlatformPorts ports) {
        try {
            Path data = Files.createTempDirectory("kapa-platform-");
            var running = new ArrayDeque<Part>();
            running.push(() -> delete(data));
            return start(data, ports, running);
        } catch (IOException failure) {
            throw new UncheckedIOException("No temporary folder can be made", failure);
        }
    }

    private static Platform start(Path data, PlatformPorts ports, Deque<Part> running) {
        try {
            Path logs = Files.createDirectories(data.resolve("logs"));
            LogFile.use(logs.resolve("platform.log"));
            running.push(lock(data));
            Path postgresql = data.resolve("postgresql");
            Path binaries = PostgreSqlBinaries.unpackedInto(List.of(besideTheJar(), data));
            var account = ServerAccount.detect();
            PostgreSql.stopOrphan(postgresql, binaries, account);
            requireFree(ports);
            var kafka = inBackground(() -> KafkaBroker.start(
                    Files.createDirectories(data.resolve("kafka")), ports.kafka(), ports.controller()));
            var mail = inBackground(
                    () -> MailServer.start(Files.createDirectories(data.resolve("mail")), ports.smtp(), ports.imap()));
            var issuer = inBackground(() -> TokenIssuer.start(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.issuer()),
                    SigningKey.keptIn(
                            Files.createDirectories(data.resolve("issuer")).resolve("signing-key.json"))));
            running.push(
                    PostgreSql.start(postgresql, ports.postgres(), binaries, account, logs.resolve("postgresql.log")));
            running.push(started(kafka));
            running.push(started(mail));
            running.push(started(issuer));
            return new Platform(running);
        } catch (IOException failure) {
            new Platform(running).close();
            throw new UncheckedIOException("The data folder " + data + " cannot be used: " + failure, failure);
        } catch (RuntimeException failure) {
            new Platform(running).close();
            throw failure;
        }
    }

    /** Two platforms on one folder would destroy it. */
    private static Part lock(Path data) throws IOException {
        var channel =
                FileChannel.open(data.resolve("platform.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new CannotStartException("The data folder " + data + " is in use by another running stack.");
        }
        return () -> {
            try {
                channel.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    private static void requireFree(PlatformPorts ports) {
        ports.byName().forEach((name, port) -> {
            if (!PlatformPorts.isFree(port)) {
                throw new CannotStartException("Port %d (%s) is in use by %s: stop that first."
                        .formatted(port, name, PortHolder.described(port)));
            }
        });
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + folder + " could not be deleted", failure);
        }
    }

    /** Programs are unpacked once per build, not once per data folder. */
    private static Path besideTheJar() {
        CodeSource source = Platform.class.getProtectionDomain().getCodeSource();
        return Path.of(source.getLocation().getPath()).getParent();
    }

    private static <T> FutureTask<T> inBackground(Callable<T> start) {
        var task = new FutureTask<>(start);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    private static <T> T started(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case CannotStartException sentence -> throw sentence;
                case null, default -> throw new IllegalStateException("A part of the platform did not start", failure);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Interrupted while the platform started.", interrupted);
        }
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
