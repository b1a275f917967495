package fi.kapa.chassis.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.chassis.event.Outbox;
import fi.kapa.chassis.problem.Traces;
import fi.kapa.chassis.standard.Ids;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes a transaction's outbox, audit and idempotency rows with one statement, of a large one with several. */
@Singleton
class JournalWriter {
    /** The hash before a change is the hash after the last one, in this transaction or before, so the entries of a subject form a chain. */
    private static final String WRITE = """
            with events as (
                insert into outbox (id, aggregatetype, aggregateid, type, event_key, payload)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])),
            entries as (
                insert into audit_entry (id, action, subject_type, subject_id, organisation, after_hash, before_hash,
                    at, actor, actor_role, actor_organisation, x_road_member, x_road_id, x_road_user_id, x_road_issue,
                    x_road_represented_party, trace_id)
                select e.id, e.action, e.subject_type, e.subject_id, e.organisation, e.after_hash,
                    coalesce(
                        lag(e.after_hash) over (partition by e.subject_type, e.subject_id order by e.n),
                        (select a.after_hash from audit_entry a
                         where a.subject_id = e.subject_id and a.subject_type = e.subject_type order by a.id desc limit 1)),
                    ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?, e.trace_id
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                    as e (id, action, subject_type, subject_id, organisation, after_hash, trace_id, n))
            insert into idempotency (caller, key, request_hash, status, location, etag, body)
            select ?, ?, ?, ?, ?, ?, ? where ?::boolean
            """;

    /** Most changes have one or two events; a large one is written in parts, so that its rows need not be in memory all at once. */
    private static final int TOGETHER = 1000;

    private static final byte[] NOTHING = new byte[0];

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

    void write(Journal journal, Actor actor, Optional<Key> key, StoredAnswer answer) {
        int most = Math.max(journal.facts().size(), journal.entries().size());
        int from = 0;
        for (; most - from > TOGETHER; from += TOGETHER) {
            write(part(journal.facts(), from), part(journal.entries(), from), actor, Optional.empty(), answer);
        }
        write(part(journal.facts(), from), part(journal.entries(), from), actor, key, answer);
    }

    private static <T> List<T> part(List<T> all, int from) {
        return all.subList(Math.min(from, all.size()), Math.min(from + TOGETHER, all.size()));
    }

    private void write(
            List<Journal.Publication> facts,
            List<Journal.Entry> entries,
            Actor actor,
            Optional<Key> key,
            StoredAnswer answer) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(WRITE)) {
            Parameters parameters = new Parameters(connection, insert);
            facts(parameters, facts, actor, now);
            parameters.text(now.toString());
            parameters.text(actor.subject());
            parameters.text(actor.role());
            parameters.text(actor.organisation());
            parameters.text(actor.xRoad().member());
            parameters.text(actor.xRoad().id());
            parameters.text(actor.xRoad().userId());
            parameters.text(actor.xRoad().issue());
            parameters.text(actor.xRoad().representedParty());
            entries(parameters, entries, actor);
            parameters.text(key.map(Key::caller).orElse(null));
            parameters.text(key.map(Key::value).orElse(null));
            parameters.bytes(answer.requestHash());
            parameters.number(answer.status());
            parameters.text(answer.location());
            parameters.text(answer.etag());
            parameters.bytes(key.isPresent() ? answer.body() : NOTHING);
            parameters.flag(key.isPresent());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private void facts(Parameters parameters, List<Journal.Publication> facts, Actor actor, Instant now)
            throws SQLException {
        List<Outbox.Row> rows = facts.stream()
                .map(one -> outbox.row(
                        one.fact(),
                        now,
                        one.traceparent() == null ? Traces.parent(actor.traceId()) : one.traceparent(),
                        one.cause() == null ? actor.causedBy() : one.cause()))
                .toList();
        column(parameters, "uuid", rows, Outbox.Row::id);
        column(parameters, "text", rows, Outbox.Row::aggregateType);
        column(parameters, "text", rows, Outbox.Row::aggregateId);
        column(parameters, "text", rows, Outbox.Row::type);
        column(parameters, "text", rows, Outbox.Row::key);
        column(parameters, "text", rows, Outbox.Row::payload);
    }

    private void entries(Parameters parameters, List<Journal.Entry> entries, Actor actor) throws SQLException {
        column(parameters, "uuid", entries, entry -> Ids.next());
        column(parameters, "text", entries, Journal.Entry::action);
        column(parameters, "text", entries, Journal.Entry::subjectType);
        column(parameters, "text", entries, Journal.Entry::subjectId);
        column(parameters, "text", entries, Journal.Entry::organisation);
        column(parameters, "text", entries, entry -> hash(entry.after()));
        column(
                parameters,
                "text",
                entries,
                entry -> entry.traceparent() == null ? actor.traceId() : Traces.of(entry.traceparent()));
    }

    private static <T> void column(Parameters parameters, String type, List<T> rows, Function<T, Object> value)
            throws SQLException {
        parameters.array(type, rows.stream().map(value).toArray());
    }

    private String hash(Object state) {
        try {
            return HexFormat.of().formatHex(Hashes.sha256(json.writeValueAsBytes(state)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sets parameters one after the other. */
    private static final class Parameters {
        private final Connection connection;
        private final PreparedStatement statement;
        private int next = 1;

        Parameters(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void array(String type, Object[] values) throws SQLException {
            statement.setArray(next++, connection.createArrayOf(type, values));
        }

        void text(@Nullable String value) throws SQLException {
            statement.setString(next++, value);
        }

        void bytes(byte[] value) throws SQLException {
            statement.setBytes(next++, value);
        }

        void number(int value) throws SQLException {
            statement.setInt(next++, value);
        }

        void flag(boolean value) throws SQLException {
            statement.setBoolean(next++, value);
        }
    }
}
