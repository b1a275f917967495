package fi.kapa.obligation.record;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.chassis.change.DatabaseFailure;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Everything on record, append-only. */
@Singleton
public class RecordedFacts {
    private static final String ADD = """
            insert into recorded_fact (kind, subject_id, version, organisation, recorded_at, state)
            select kind, subject, cast(version as bigint), organisation, cast(recorded_at as timestamptz), cast(state as jsonb)
            from unnest(cast(:kinds as text[]), cast(:subjects as text[]), cast(:versions as text[]), cast(:organisations as text[]),
                cast(:recordedAt as text[]), cast(:states as text[])) as fact (kind, subject, version, organisation, recorded_at, state)
            on conflict do nothing
            """;
    private static final String KNOWN = """
            select distinct on (organisation, kind, subject_id) organisation, kind, cast(state as text)
            from recorded_fact where organisation = any(?)
                and recorded_at <= case when kind in (%s) then cast(? as timestamptz) else cast(? as timestamptz) end
            order by organisation, kind, subject_id, version desc
            """.formatted(Kind.underWay());

    private static final String PAST = """
            select version, cast(state as text) from recorded_fact where kind = :kind and subject_id = :subject order by version
            """;

    private static final String SINCE = """
            select organisation, min(recorded_at) from recorded_fact
            where organisation = any(:organisations) and kind = 'ORGANISATION' group by organisation
            """;

    private final Session session;
    private final DataSource database;
    private final ObjectMapper json;
    private final Event<Recorded> recorded;

    RecordedFacts(Session session, DataSource database, ObjectMapper json, Event<Recorded> recorded) {
        this.session = session;
        this.database = database;
        this.json = json;
        this.recorded = recorded;
    }

    /** Adds a version; one that is on record already stays as it is. */
    public void add(RecordedFact fact) {
        addAll(List.of(fact));
    }

    /** Adds versions with one statement. */
    public void addAll(List<RecordedFact> facts) {
        if (!facts.isEmpty()) {
            session.createNativeMutationQuery(ADD)
                    .setParameter("kinds", texts(facts, fact -> fact.kind().name()))
                    .setParameter("subjects", texts(facts, RecordedFact::subjectId))
                    .setParameter("versions", texts(facts, RecordedFact::version))
                    .setParameter("organisations", texts(facts, RecordedFact::organisation))
                    .setParameter("recordedAt", texts(facts, RecordedFact::recordedAt))
                    .setParameter("states", texts(facts, this::json))
                    .executeUpdate();
            recorded.fire(
                    new Recorded(facts.stream().map(RecordedFact::organisation).collect(toSet())));
        }
    }

    private static String[] texts(List<RecordedFact> facts, Function<RecordedFact, Object> part) {
        return facts.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    private String json(RecordedFact fact) {
        try {
            return json.writeValueAsString(fact.state());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The newest version of each fact about the organisations that was on record at an instant, by organisation.
     *
     * <p>By JDBC, because every verdict waits for the answer: Hibernate would find out the columns of each result anew.
     *
     * @param happenedBy likewise of what other services have under way, which stands on a day as it had come by then; null: without it
     */
    public Map<OrganisationKey, List<Known>> of(
            Collection<OrganisationKey> organisations, Instant knownAt, @Nullable Instant happenedBy) {
        Map<OrganisationKey, List<Known>> known = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(KNOWN)) {
            query.setArray(1, connection.createArrayOf("text", organisations.toArray()));
            query.setString(2, happenedBy == null ? null : happenedBy.toString());
            query.setString(3, knownAt.toString());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    known.computeIfAbsent(OrganisationKey.of(row.getString(1)), key -> new ArrayList<>())
                            .add(new Known(Kind.valueOf(row.getString(2)), row.getString(3)));
                }
            }
            return known;
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    /** All versions of one fact, oldest first. */
    public <T extends Record> List<Past<T>> past(Kind kind, Object subject, Class<T> type) {
        return session.createNativeQuery(PAST, Tuple.class)
                .setParameter("kind", kind.name())
                .setParameter("subject", subject.toString())
                .getResultStream()
                .map(row -> new Past<>(
                        row.get(0, Long.class), read(new Known(kind, row.get(1, String.class)), type), (String) null))
                .toList();
    }

    /** Since when each of the organisations has been registered. */
    public Map<OrganisationKey, Instant> since(Collection<OrganisationKey> organisations) {
        return session.createNativeQuery(SINCE, Tuple.class)
                .setParameter(
                        "organisations",
                        organisations.stream().map(OrganisationKey::toString).toArray(String[]::new))
                .getResultStream()
                .collect(toMap(row -> OrganisationKey.of(row.get(0, String.class)), row -> row.get(1, Instant.class)));
    }

    /** A fact as it is stored, its state in JSON. */
    public record Known(Kind kind, String state) {}

    /** Reads a stored state as its record. */
    public <T extends Record> T read(Known known, Class<T> type) {
        try {
            return json.readValue(known.state(), type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
