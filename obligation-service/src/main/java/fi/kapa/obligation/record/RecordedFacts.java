package fi.kapa.obligation.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Everything on record, append-only. */
@Singleton
public class RecordedFacts {
    private static final String ADD = """
            insert into recorded_fact (kind, subject_id, version, organisation, recorded_at, state)
            values (:kind, :subject, :version, :organisation, :recordedAt, cast(:state as jsonb))
            on conflict do nothing
            """;
    private static final String KNOWN = """
            select distinct on (kind, subject_id) kind, cast(state as text)
            from recorded_fact where organisation = :organisation and recorded_at <= :knownAt
            order by kind, subject_id, version desc
            """;

    private final Session session;
    private final ObjectMapper json;

    RecordedFacts(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Adds a version; one that is on record already stays as it is. */
    public void add(RecordedFact fact) {
        try {
            session.createNativeMutationQuery(ADD)
                    .setParameter("kind", fact.kind().name())
                    .setParameter("subject", fact.subjectId())
                    .setParameter("version", fact.version())
                    .setParameter("organisation", fact.organisation().toString())
                    .setParameter("recordedAt", fact.recordedAt())
                    .setParameter("state", json.writeValueAsString(fact.state()))
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The newest version of each fact that was on record at an instant, with its kind. */
    public List<Known> of(OrganisationKey organisation, Instant knownAt) {
        return session.createNativeQuery(KNOWN, Tuple.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("knownAt", knownAt)
                .getResultStream()
                .map(row -> new Known(Kind.valueOf(row.get(0, String.class)), tree(row.get(1, String.class))))
                .toList();
    }

    /** A fact as it is stored. */
    public record Known(Kind kind, JsonNode state) {}

    /** Reads a stored state as its record. */
    public <T extends Record> T read(Known known, Class<T> type) {
        try {
            return json.treeToValue(known.state(), type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
