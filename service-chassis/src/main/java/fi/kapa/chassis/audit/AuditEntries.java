package fi.kapa.chassis.audit;

import fi.kapa.chassis.change.DatabaseFailure;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the audit trail. */
@Singleton
class AuditEntries {
    private static final String COLUMNS =
            "id, at, actor, actor_role, actor_organisation, x_road_member, x_road_id, x_road_user_id, x_road_issue, "
                    + "x_road_represented_party, trace_id, action, subject_type, subject_id, "
                    + "organisation, before_hash, after_hash";

    private final DataSource database;

    AuditEntries(DataSource database) {
        this.database = database;
    }

    /** Absent parts are not asked for; the times are inclusive. */
    record Filter(
            @Nullable String subject,
            @Nullable OrganisationKey organisation,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant to) {}

    List<AuditEntry> after(@Nullable UUID id, Filter filter, int limit) {
        StringBuilder conditions = new StringBuilder("true");
        List<Object> values = new ArrayList<>();
        add(conditions, values, "id > ?", id);
        add(conditions, values, "subject_id = ?", filter.subject());
        add(conditions, values, "organisation = ?", filter.organisation());
        add(conditions, values, "actor = ?", filter.actor());
        add(conditions, values, "at >= ?::timestamptz", filter.from());
        add(conditions, values, "at <= ?::timestamptz", filter.to());
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select " + COLUMNS + " from audit_entry where "
                        + conditions + " order by id limit " + limit)) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                List<AuditEntry> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(entry(row));
                }
                return entries;
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private static void add(StringBuilder conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            values.add(value instanceof UUID ? value : value.toString());
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject(1, UUID.class),
                row.getTimestamp(2).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getString(17));
    }
}
