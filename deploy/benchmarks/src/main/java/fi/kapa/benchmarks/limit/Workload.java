package fi.kapa.benchmarks.limit;

import java.util.List;

/**
 * Statements that are one transaction, done again and again.
 *
 * @param name also of its script file
 * @param statements SQL in which {@code :n} stands for a random number
 * @param largest n runs from 1 through this
 */
public record Workload(String name, List<String> statements, long largest) {
    /** Connections to the database, as many as architecture.md says. */
    static final int CONNECTIONS = 16;

    boolean isOneStatement() {
        return statements.size() == 1;
    }
}
