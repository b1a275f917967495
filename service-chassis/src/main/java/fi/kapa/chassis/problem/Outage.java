package fi.kapa.chassis.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells an outage of this service's own database from what is wrong with a request or an event. */
public final class Outage {
    /** Classes of SQLSTATE: connection, resources, operator intervention, system error. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    /** Serialization failure, deadlock and a lock waited for in vain: the same work succeeds when it is done again. */
    private static final Set<String> COLLISION = Set.of("40001", "40P01", "55P03");

    private static final int MOST_CAUSES = 50;

    private Outage() {}

    /** Whether the cause is that the database cannot be reached or cannot work just now. */
    public static boolean isBehind(Throwable accident) {
        SQLException sql = sqlCause(accident);
        return sql != null
                && (sql.getSQLState() == null || AWAY.contains(sql.getSQLState().substring(0, 2)));
    }

    /** Whether the cause is a collision with another transaction, so that the same work may be done again. */
    public static boolean isCollision(Throwable accident) {
        SQLException sql = sqlCause(accident);
        return sql != null && sql.getSQLState() != null && COLLISION.contains(sql.getSQLState())
                || cause(accident, OptimisticLockException.class) != null;
    }

    /** The unique or exclusion constraint that was broken, or null. */
    public static @Nullable String brokenUniqueness(Throwable accident) {
        SQLException sql = sqlCause(accident);
        return sql != null && ("23505".equals(sql.getSQLState()) || "23P01".equals(sql.getSQLState()))
                ? String.valueOf(sql.getMessage())
                : null;
    }

    /** The SQLSTATE of the database's refusal, or null when the cause is another. */
    public static @Nullable String sqlState(Throwable accident) {
        SQLException sql = sqlCause(accident);
        return sql == null ? null : sql.getSQLState();
    }

    private static @Nullable SQLException sqlCause(Throwable accident) {
        return cause(accident, SQLException.class);
    }

    /** What a transaction manager could not say as the cause of its own exception, it adds as suppressed. */
    private static <T extends Throwable> @Nullable T cause(Throwable accident, Class<T> wanted) {
        Deque<Throwable> causes = new ArrayDeque<>(List.of(accident));
        for (int seen = 0; !causes.isEmpty() && seen < MOST_CAUSES; seen++) {
            Throwable cause = causes.pop();
            if (wanted.isInstance(cause)) {
                return wanted.cast(cause);
            }
            Arrays.stream(cause.getSuppressed()).forEach(causes::addLast);
            if (cause.getCause() != null) {
                causes.push(cause.getCause());
            }
        }
        return null;
    }
}
