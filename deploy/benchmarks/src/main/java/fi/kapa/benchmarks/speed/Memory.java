package fi.kapa.benchmarks.speed;

import fi.kapa.benchmarks.speed.Figure.Asked;
import fi.kapa.localstack.SuiteService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What the processes hold in memory after they have worked, as the kernel counts it. */
final class Memory {

    private Memory() {}

    static void measure(SuiteUnderTest suite, Report report) {
        SuiteService largest = Arrays.stream(SuiteService.values())
                .max(Comparator.comparingLong(service -> resident(suite.process(service))))
                .orElseThrow();
        String each = Arrays.stream(SuiteService.values())
                .map(service -> service.id().replace("-service", " ") + megabytes(resident(suite.process(service))))
                .collect(Collectors.joining(", "));
        long service = megabytes(resident(suite.process(largest)));
        report.add(Figure.atMost(
                "resident memory of the largest service",
                service + " MB",
                service,
                new Asked(300, 240, "%.0f MB"),
                each));
        // Pages that processes share count once; PostgreSQL's many share most of theirs.
        long all = megabytes(ProcessHandle.current()
                .descendants()
                .mapToLong(process -> kilobytes(process, "Pss:"))
                .sum());
        report.add(Figure.atMost(
                "resident memory of the suite",
                all + " MB",
                all,
                new Asked(2400, 1900, "%.0f MB"),
                "all processes, shared pages once"));
    }

    private static long megabytes(long kilobytes) {
        return kilobytes / 1024;
    }

    private static long resident(ProcessHandle process) {
        return kilobytes(process, "Rss:");
    }

    private static long kilobytes(ProcessHandle process, String count) {
        Path counts = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (var lines = Files.lines(counts)) {
            return lines.filter(line -> line.startsWith(count))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
