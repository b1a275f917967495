package fi.kapa.benchmarks.limit;

import java.sql.SQLException;

/** The database did not do what the benchmark needs. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
