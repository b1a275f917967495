package fi.kapa.chassis.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.chassis.event.Outbox;
import fi.kapa.chassis.problem.Traces;
import fi.kapa.chassis.standard.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes a transaction's last rows, outbox, audit and idempotency rows in one round trip, those of a large one in several. */
@Singleton
class JournalWriter {
    private static final Rows EVENTS = Rows.of(
            "insert into outbox (id, aggregatetype, aggregateid, type, event_key, payload) select * from %s as e",
            List.of("uuid", "text", "text", "text", "text", "text"));

    /** The hash before a change is the hash after the last one, in this transaction or before, so the entries of a subject form a chain. */
    private static final Rows ENTRIES =
            Rows.of("""
            insert into audit_entry (at, actor, actor_role, actor_organisation, x_road_member, x_road_id, x_road_user_id,
                x_road_issue, x_road_represented_party,
                id, action, subject_type, subject_id, organisation, after_hash, before_hash, trace_id)
            select ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?,
                e.id, e.action, e.subject_type, e.subject_id, e.organisation, e.after_hash,
                coalesce(e.before_hash,
                    (select a.after_hash from audit_entry a
                     where a.subject_id = e.subject_id and a.subject_type = e.subject_type order by a.id desc limit 1)),
                e.trace_id
            from %s as e (id, action, subject_type, subject_id, organisation, after_hash, before_hash, trace_id)
            """, List.of("uuid", "text", "text", "text", "text", "text", "text", "text"));

    private static final String ANSWER =
            "insert into idempotency (caller, key, request_hash, status, location, etag, body) values (?, ?, ?, ?, ?, ?, ?)";

    /** Most changes have one or two events; a large one is written in parts, so that its rows need not be in memory all at once. */
    private static final int TOGETHER = 1000;

    private final DataSource database;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Clock clock;

    JournalWriter(DataSource database, ObjectMapper json, Outbox outbox, Clock clock) {
        this.database = database;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The key that an answer is stored under. */
    record Key(String caller, String value) {}

    /**
     * Writes all that is left to be written and commits in the same round trip; the transaction manager then finds nothing to commit. Nothing may be
     * written after it.
     */
    void complete(Journal journal, Actor actor, Optional<Key> key, StoredAnswer answer) {
        Script last = new Script();
        // First, so that one that is taken ends the script before anything else is written.
        key.ifPresent(one -> last.add(
                ANSWER,
                List.of(
                        text(one.caller()),
                        text(one.value()),
                        (statement, index) -> statement.setBytes(index, answer.requestHash()),
                        (statement, index) -> statement.setInt(index, answer.status()),
                        text(answer.location()),
                        text(answer.etag()),
                        (statement, index) -> statement.setBytes(index, answer.body()))));
        addLast(last, journal, actor);
        last.add("commit", List.of());
        last.run(database);
    }

    /** Writes all. */
    void write(Journal journal, Actor actor) {
        Script last = new Script();
        addLast(last, journal, actor);
        last.run(database);
    }

    /** What a large transaction has before its last part is written at once. */
    private void addLast(Script last, Journal journal, Actor actor) {
        int most = Math.max(journal.facts().size(), journal.entries().size());
        int from = 0;
        for (; most - from > TOGETHER; from += TOGETHER) {
            Script part = new Script();
            add(part, part(journal.facts(), from), part(journal.entries(), from), actor);
            part.run(database);
        }
        journal.rows()
                .forEach(row -> last.add(
                        row.insert(),
                        row.values().stream().map(JournalWriter::any).toList()));
        add(last, part(journal.facts(), from), part(journal.entries(), from), actor);
    }

    /** What was given up, or took so long that the transaction manager has rolled it back and the connection is no longer its own, leaves nothing. */
    private static void mustBeUnderWay(Connection connection) throws SQLException {
        if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE || connection.getAutoCommit()) {
            throw new IllegalStateException("The transaction was given up before its last rows were written");
        }
    }

    private static <T> List<T> part(List<T> all, int from) {
        return all.subList(Math.min(from, all.size()), Math.min(from + TOGETHER, all.size()));
    }

    private void add(Script script, List<Journal.Publication> facts, List<Journal.Entry> entries, Actor actor) {
        Instant now = clock.instant();
        script.insert(EVENTS, List.of(), events(facts, actor, now));
        script.insert(ENTRIES, by(actor, now), entries(entries, actor));
    }

    private List<List<@Nullable String>> events(List<Journal.Publication> facts, Actor actor, Instant now) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Journal.Publication one : facts) {
            Outbox.Row row = outbox.row(
                    one.fact(),
                    now,
                    one.traceparent() == null ? Traces.parent(actor.traceId()) : one.traceparent(),
                    one.cause() == null ? actor.causedBy() : one.cause());
            rows.add(List.of(
                    row.id().toString(), row.aggregateType(), row.aggregateId(), row.type(), row.key(), row.payload()));
        }
        return rows;
    }

    private static List<Setter> by(Actor actor, Instant now) {
        return Stream.of(
                        now.toString(),
                        actor.subject(),
                        actor.role(),
                        actor.organisation(),
                        actor.xRoad().member(),
                        actor.xRoad().id(),
                        actor.xRoad().userId(),
                        actor.xRoad().issue(),
                        actor.xRoad().representedParty())
                .map(JournalWriter::text)
                .toList();
    }

    private List<List<@Nullable String>> entries(List<Journal.Entry> entries, Actor actor) {
        Map<List<String>, String> hashes = new HashMap<>();
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Journal.Entry entry : entries) {
            String after = hash(entry.after());
            String before = hashes.put(List.of(entry.subjectType(), entry.subjectId()), after);
            rows.add(Arrays.asList(
                    Ids.next().toString(),
                    entry.action(),
                    entry.subjectType(),
                    entry.subjectId(),
                    entry.organisation(),
                    after,
                    before,
                    entry.traceparent() == null ? actor.traceId() : Traces.of(entry.traceparent())));
        }
        return rows;
    }

    private String hash(Object state) {
        try {
            return HexFormat.of().formatHex(Hashes.sha256(json.writeValueAsBytes(state)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Setter text(@Nullable String value) {
        return (statement, index) -> statement.setString(index, value);
    }

    private static Setter any(@Nullable Object value) {
        return (statement, index) -> statement.setObject(index, value);
    }

    /** Sets the parameter at an index, from 1. */
    @FunctionalInterface
    private interface Setter {
        void set(PreparedStatement statement, int index) throws SQLException;
    }

    /**
     * How rows of one kind are inserted.
     *
     * @param each one row, by a statement whose plan the database keeps
     * @param together any number, their columns as arrays; that is planned anew each time, which takes longer than to insert a few rows
     */
    private record Rows(String each, String together, List<String> types) {
        static Rows of(String insert, List<String> types) {
            return new Rows(
                    insert.formatted("(values (?::" + String.join(", ?::", types) + "))"),
                    insert.formatted("unnest(?::" + String.join("[], ?::", types) + "[])"),
                    types);
        }
    }

    /** Statements that go to the database together. */
    private static final class Script {
        /** So many rows of a kind still have a statement each; each number makes another script, whose plans are kept too. */
        private static final int FEW = 4;

        private final List<String> statements = new ArrayList<>();
        private final List<Setter> parameters = new ArrayList<>();

        void add(String statement, List<Setter> values) {
            statements.add(statement);
            parameters.addAll(values);
        }

        /** Inserts rows of texts, each with what is common to all. */
        void insert(Rows kind, List<Setter> common, List<List<@Nullable String>> rows) {
            if (rows.size() <= FEW) {
                for (List<@Nullable String> row : rows) {
                    add(kind.each(), common);
                    row.forEach(value -> parameters.add(text(value)));
                }
            } else {
                add(kind.together(), common);
                for (int column = 0; column < kind.types().size(); column++) {
                    parameters.add(array(kind.types().get(column), column, rows));
                }
            }
        }

        private static Setter array(String type, int column, List<List<@Nullable String>> rows) {
            return (statement, index) -> statement.setArray(
                    index,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    type,
                                    rows.stream().map(row -> row.get(column)).toArray()));
        }

        void run(DataSource database) {
            if (statements.isEmpty()) {
                return;
            }
            try (Connection connection = database.getConnection();
                    PreparedStatement script = connection.prepareStatement(String.join(";\n", statements))) {
                mustBeUnderWay(connection);
                for (int index = 1; index <= parameters.size(); index++) {
                    parameters.get(index - 1).set(script, index);
                }
                script.execute();
            } catch (SQLException failed) {
                throw new DatabaseFailure(failed);
            }
        }
    }
}
