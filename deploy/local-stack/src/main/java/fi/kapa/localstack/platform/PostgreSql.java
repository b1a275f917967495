package fi.kapa.localstack.platform;

import fi.kapa.localstack.CannotStartException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One PostgreSQL server as a child process, with a database and a role of the same name for each service. */
final class PostgreSql implements Part {

    static final List<String> DATABASES = List.of("obligation", "schedule", "exemption", "funding", "notification");

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final String OWNER = "postgres";

    private final List<String> command;
    private final int port;
    private final Path log;
    private volatile Process server;
    private volatile boolean closing;

    private PostgreSql(List<String> command, int port, Path log) {
        this.command = command;
        this.port = port;
        this.log = log;
        var first = new CompletableFuture<Process>();
        // One thread for the server's whole life: the kernel counts the end of the thread that started it as our death.
        Thread.ofPlatform().daemon().name("postgresql").start(() -> keepRunning(first));
        this.server = first.join();
    }

    private void keepRunning(CompletableFuture<Process> first) {
        try {
            var running = launch(command, log);
            first.complete(running);
            while (true) {
                running.waitFor();
                // Whoever killed it wants to see the services cope, and so they get it back.
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                if (closing) {
                    return;
                }
                running = launch(command, log);
                server = running;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException failure) {
            first.completeExceptionally(failure);
        }
    }

    static PostgreSql start(Path data, int port, Path binaries, ServerAccount account, Path log) {
        Path bin = binaries.resolve("bin");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(data, bin, account, log);
        }
        account.own(data);
        var server = new PostgreSql(account.command(serverCommand(data, port, bin)), port, log);
        try (var connection = server.awaitConnection()) {
            createDatabases(connection);
        } catch (SQLException failure) {
            server.close();
            throw new IllegalStateException("PostgreSQL started, but its databases could not be made", failure);
        }
        return server;
    }

    private static String[] serverCommand(Path data, int port, Path bin) {
        var command = new ArrayList<String>();
        command.add(bin.resolve("postgres").toString());
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                // A socket file would need a folder that every user of the machine may write to.
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=64MB",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "timezone=UTC",
                "log_timezone=UTC")) {
            command.addAll(List.of("-c", setting));
        }
        return command.toArray(String[]::new);
    }

    /** Made beside its place and moved there, so that a folder half made is never taken for a database. */
    private static void initialise(Path data, Path bin, ServerAccount account, Path log) {
        try {
            Path unfinished = Files.createTempDirectory(data.getParent(), "postgresql-new-");
            Path password =
                    Files.writeString(unfinished.resolveSibling(unfinished.getFileName() + ".pw"), OWNER + "\n");
            account.own(unfinished);
            account.own(password);
            int code = launch(
                            account.command(
                                    bin.resolve("initdb").toString(),
                                    "-D",
                                    unfinished.toString(),
                                    "-U",
                                    OWNER,
                                    "--auth=scram-sha-256",
                                    "--pwfile=" + password,
                                    "--no-instructions",
                                    "--encoding=UTF8",
                                    "--locale=C.UTF-8",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8"),
                            log)
                    .waitFor();
            Files.delete(password);
            if (code != 0) {
                throw new CannotStartException("PostgreSQL's initdb failed; it says why in " + log + ".");
            }
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("The database folder could not be made", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Interrupted while PostgreSQL was initialised.", interrupted);
        }
    }

    /** A platform that was killed may have left its server running on this folder. */
    static void stopOrphan(Path data, Path binaries, ServerAccount account) {
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            return;
        }
        try {
            // Fails harmlessly when the file is stale: then the new server removes it.
            new ProcessBuilder(account.command(
                            binaries.resolve("bin/pg_ctl").toString(),
                            "stop",
                            "-D",
                            data.toString(),
                            "-m",
                            "fast",
                            "-t",
                            "20"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException("pg_ctl could not be started", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not start " + command.getFirst(), failure);
        }
    }

    private Connection awaitConnection() {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", OWNER, OWNER);
            } catch (SQLException notYet) {
                if (!server.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new CannotStartException("PostgreSQL did not start; it says why in " + log + ".", notYet);
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private static void createDatabases(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String name : DATABASES) {
                try (var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + name + "'")) {
                    if (found.next()) {
                        continue;
                    }
                }
                // The role may be left from a start that was cut short here.
                statement.execute("DROP ROLE IF EXISTS " + name);
                statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
                statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
            }
        }
    }

    /** A fast stop: it ends the sessions and writes everything down, where SIGTERM would wait for the clients. */
    @Override
    public void close() {
        closing = true;
        try {
            if (server.isAlive()) {
                new ProcessBuilder("sh", "-c", "kill -INT " + server.pid())
                        .start()
                        .waitFor();
            }
            if (!server.waitFor(15, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        } catch (IOException noShell) {
            server.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }
}
