package fi.kapa.endtoend.faults;

import fi.kapa.endtoend.Repository;
import fi.kapa.endtoend.faults.Operation.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What the load did, one line per operation, kept beside the logs of the run. */
final class History {
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final Kind kind;
    private final String run;
    private final Collection<Operation> operations = new ConcurrentLinkedQueue<>();
    private final Collection<Operation> answers = new ConcurrentLinkedQueue<>();

    /** @param run what it is about; each history has a word of its own */
    History(Kind kind, String run) {
        this.kind = kind;
        this.run = run + "-" + RUNS.incrementAndGet();
    }

    Kind kind() {
        return kind;
    }

    String run() {
        return run;
    }

    /** One try of an operation. */
    void answered(Operation attempt) {
        answers.add(attempt);
    }

    /** An operation has ended. */
    void add(Operation operation) {
        operations.add(operation);
    }

    /** As it was at each try. */
    List<Operation> answers() {
        return List.copyOf(answers);
    }

    List<Operation> all() {
        return List.copyOf(operations);
    }

    long count(Outcome outcome) {
        return operations.stream()
                .filter(operation -> operation.outcome() == outcome)
                .count();
    }

    /** The share of the operations that are so, from 0 to 1. */
    double share(Predicate<Operation> so) {
        return operations.stream().filter(so).count() / (double) operations.size();
    }

    Path write() {
        try {
            Path folder =
                    Files.createDirectories(Repository.root().resolve("deploy/end-to-end-tests/target/histories"));
            return Files.write(
                    folder.resolve(run + ".history"),
                    operations.stream().map(Operation::line).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return "%s: %d ok, %d refused, %d unknown"
                .formatted(run, count(Outcome.OK), count(Outcome.REFUSED), count(Outcome.UNKNOWN));
    }
}
