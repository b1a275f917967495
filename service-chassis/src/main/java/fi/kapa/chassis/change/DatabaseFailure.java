package fi.kapa.chassis.change;

import java.sql.SQLException;

/** A statement that was put to the database as it is failed; the cause tells whether the database is away. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
