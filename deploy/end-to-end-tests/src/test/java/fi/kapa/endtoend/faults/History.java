package fi.kapa.endtoend.faults;

import fi.kapa.endtoend.Repository;
import fi.kapa.endtoend.faults.Operation.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What the load did, one line per operation, kept beside the logs of the run. */
final class History {
    private final String run;
    private final List<Operation> operations = new CopyOnWriteArrayList<>();

    /** @param run a word that no other run on the same data has */
    History(String run) {
        this.run = run;
    }

    String run() {
        return run;
    }

    void add(Operation operation) {
        operations.add(operation);
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
