package fi.kapa.benchmarks.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator, where the machine has one; the embedded PostgreSQL comes without. */
record Pgbench(Path program, Database database) implements DatabaseLimit {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    static Optional<Path> find() {
        return Stream.concat(Stream.of(Path.of("/usr/bin"), Path.of("/usr/local/bin")), packaged())
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> packaged() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Stream.of();
        }
        try (var folders = Files.list(versions)) {
            return folders.map(version -> version.resolve("bin")).sorted(Comparator.reverseOrder()).toList().stream();
        } catch (IOException unreadable) {
            return Stream.of();
        }
    }

    @Override
    public double transactionsPerSecond(Workload workload, Duration time) {
        try {
            Path script = Files.createTempFile(workload.name(), ".pgbench");
            Files.writeString(script, script(workload));
            String said = run(script, Math.max(1, time.toSeconds()));
            Files.delete(script);
            var rate = RATE.matcher(said);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench did not measure: " + said);
            }
            return Double.parseDouble(rate.group(1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String script(Workload workload) {
        List<String> lines = new ArrayList<>();
        lines.add("\\set n random(1, " + workload.largest() + ")");
        if (workload.isOneStatement()) {
            lines.add(workload.statements().getFirst() + ";");
        } else {
            lines.add("begin;");
            workload.statements().forEach(statement -> lines.add(statement + ";"));
            lines.add("commit;");
        }
        return String.join("\n", lines) + "\n";
    }

    private String run(Path script, long seconds) throws IOException {
        var builder = new ProcessBuilder(
                        program.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(database.port()),
                        "-U",
                        database.name(),
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(Workload.CONNECTIONS),
                        "-j",
                        "2",
                        "-T",
                        Long.toString(seconds),
                        "-f",
                        script.toString(),
                        database.name())
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.name());
        var process = builder.start();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public String description() {
        return "The database's limits are measured with pgbench (" + program + "), 16 connections.";
    }
}
