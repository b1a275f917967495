package fi.kapa.chassis.change;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The stored answers of the last seven days, by caller and key. */
@Singleton
class IdempotencyKeys {
    private final DataSource database;

    IdempotencyKeys(DataSource database) {
        this.database = database;
    }

    Optional<StoredAnswer> answer(String caller, String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select request_hash, status, location, etag, body from idempotency where caller = ? and key = ?")) {
            query.setString(1, caller);
            query.setString(2, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredAnswer(
                                row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4), row.getBytes(5)))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    /** Every replica does this; deleting twice does no harm. */
    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from idempotency where created_at < now() - interval '7 days'")) {
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }
}
