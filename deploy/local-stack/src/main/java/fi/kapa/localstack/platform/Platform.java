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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** PostgreSQL, Kafka, mail and tokens on one data folder; it ends all of them when it is closed. */
public final class Platform implements AutoCloseable {

    private final Deque<Part> running;

    private Platform(Deque<Part> running) {
        this.running = running;
    }

    /** Some of the parts on a folder, while other processes have the others on the same. */
    public static Platform start(Path data, PlatformPorts ports, Set<PlatformPart> parts) {
        return start(data, ports, parts, new ArrayDeque<>());
    }

    /** On a folder that is deleted with it, for tests. */
    public static Platform startTemporary(PlatformPorts ports) {
        try {
            Path data = Files.createTempDirectory("kapa-platform-");
            var running = new ArrayDeque<Part>();
            running.push(() -> delete(data));
            return start(data, ports, EnumSet.allOf(PlatformPart.class), running);
        } catch (IOException failure) {
            throw new UncheckedIOException("No temporary folder can be made", failure);
        }
    }

    private static Platform start(Path data, PlatformPorts ports, Set<PlatformPart> parts, Deque<Part> running) {
        try {
            Path logs = Files.createDirectories(data.resolve("logs"));
            String name = parts.contains(PlatformPart.POSTGRESQL) ? "platform" : PlatformPart.toArgument(parts);
            LogFile.use(logs.resolve(name + ".log"));
            running.push(lock(data, name));
            var account = ServerAccount.detect();
            Path postgresql = data.resolve("postgresql");
            Path binaries = PostgreSqlBinaries.unpackedInto(List.of(besideTheJar(), data));
            if (parts.contains(PlatformPart.POSTGRESQL)) {
                PostgreSql.stopOrphan(postgresql, binaries, account);
            }
            requireFree(ports, parts);
            var others = parts.stream()
                    .filter(part -> part != PlatformPart.POSTGRESQL)
                    .map(part -> inBackground(() -> start(part, data, ports)))
                    .toList();
            if (parts.contains(PlatformPart.POSTGRESQL)) {
                running.push(PostgreSql.start(
                        postgresql, ports.postgres(), binaries, account, logs.resolve("postgresql.log")));
            }
            others.forEach(part -> running.push(started(part)));
            return new Platform(running);
        } catch (IOException failure) {
            new Platform(running).close();
            throw new UncheckedIOException("The data folder " + data + " cannot be used: " + failure, failure);
        } catch (RuntimeException failure) {
            new Platform(running).close();
            throw failure;
        }
    }

    /** PostgreSQL is not among them: it is started by the thread that keeps it. */
    private static Part start(PlatformPart part, Path data, PlatformPorts ports) throws Exception {
        Path folder = Files.createDirectories(data.resolve(part.word()));
        return switch (part) {
            case KAFKA -> KafkaBroker.start(folder, ports.kafka(), ports.controller());
            case MAIL -> MailServer.start(folder, ports.smtp(), ports.imap());
            case ISSUER ->
                TokenIssuer.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.issuer()),
                        SigningKey.keptIn(folder.resolve("signing-key.json")));
            case POSTGRESQL -> throw new IllegalArgumentException("PostgreSQL is started apart");
        };
    }

    /** Two platforms on one folder would destroy it. */
    private static Part lock(Path data, String name) throws IOException {
        var channel =
                FileChannel.open(data.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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

    private static void requireFree(PlatformPorts ports, Set<PlatformPart> parts) {
        ports.byName().forEach((name, port) -> {
            if (parts.stream().anyMatch(part -> part.listensOn(name)) && !PlatformPorts.isFree(port)) {
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
