package fi.kapa.benchmarks.limit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one {@code POST /v1/schedule-submissions} leaves, for the database to write by itself: into tables of the same form with the same
 * indexes, each row like one that the service has written, with keys of its own.
 */
public final class SubmissionRows {
    private static final String SCHEMA = "machine";
    private static final List<String> TABLES = List.of("schedule_submission", "outbox", "audit_entry", "idempotency");
    private static final Map<String, String> KEYS = Map.of(
            "schedule_submission.id", "uuidv7()",
            "schedule_submission.reference", "'AT-' || nextval('machine.number')",
            "schedule_submission.organisation", "'o' || nextval('machine.number')",
            "outbox.id", "uuidv7()",
            "audit_entry.id", "uuidv7()",
            "audit_entry.subject_id", "'s' || nextval('machine.number')",
            "idempotency.key", "'k' || nextval('machine.number')");
    private static final List<String> GIVEN_BY_THE_DATABASE =
            List.of("outbox.seq", "outbox.sent_at", "outbox.position");

    private SubmissionRows() {}

    /** The transaction, made from the newest rows of the service, of which there must be some. */
    public static Workload writing(Database schedule) {
        schedule.execute("create schema if not exists " + SCHEMA, "create sequence if not exists machine.number");
        List<String> inserts = new ArrayList<>();
        try (Connection connection = schedule.connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("create table if not exists %s.%s (like public.%s including all)"
                        .formatted(SCHEMA, table, table));
                inserts.add(insert(table, statement));
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
        return new Workload("write", inserts, 1_000_000);
    }

    /** Reads of one submission by a key, of as many as there are. */
    public static Workload reading(Database schedule) {
        schedule.execute(
                "create table machine.numbered as select row_number() over () as n, s.* from schedule_submission s limit 100000",
                "alter table machine.numbered add primary key (n)",
                "analyze machine.numbered");
        long rows = schedule.number("select count(*) from machine.numbered");
        return new Workload("read", List.of("select * from machine.numbered where n = :n"), rows);
    }

    private static String insert(String table, Statement statement) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select * from public." + table + " order by 1 desc limit 1")) {
            if (!row.next()) {
                throw new IllegalStateException("No row of " + table + " to follow");
            }
            ResultSetMetaData form = row.getMetaData();
            for (int k = 1; k <= form.getColumnCount(); k++) {
                String name = table + "." + form.getColumnName(k);
                if (!GIVEN_BY_THE_DATABASE.contains(name)) {
                    columns.add(form.getColumnName(k));
                    values.add(KEYS.getOrDefault(name, literal(row.getString(k))));
                }
            }
        }
        return "insert into %s.%s (%s) values (%s)"
                .formatted(SCHEMA, table, String.join(", ", columns), String.join(", ", values));
    }

    /** Without the colons of JSON, which pgbench would take for the names of its variables. */
    private static String literal(@Nullable String value) {
        return value == null
                ? "null"
                : "U&'" + value.replace("'", "''").replace("\\", "\\\\").replace(":", "\\003a") + "'";
    }
}
