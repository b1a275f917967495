package fi.kapa.benchmarks.limit;

import java.time.Duration;

/** How many transactions the database does when nothing stands before it. */
public sealed interface DatabaseLimit permits Pgbench, JdbcLoop {

    double transactionsPerSecond(Workload workload, Duration time);

    /** What measures, for the reader of the figures. */
    String description();

    /** With pgbench where it is installed, otherwise over JDBC. */
    static DatabaseLimit of(Database database) {
        return Pgbench.find()
                .<DatabaseLimit>map(program -> new Pgbench(program, database))
                .orElseGet(() -> new JdbcLoop(database));
    }
}
