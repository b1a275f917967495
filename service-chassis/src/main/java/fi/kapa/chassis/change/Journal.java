package fi.kapa.chassis.change;

import fi.kapa.chassis.event.Fact;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the transaction under way will leave behind beside its entities: rows, events and audit rows, written together just before commit. */
@TransactionScoped
public class Journal implements Serializable {
    private static final long serialVersionUID = 1L;
    private final transient List<Row> rows = new ArrayList<>();
    private final transient List<Publication> facts = new ArrayList<>();
    private final transient List<Entry> entries = new ArrayList<>();
    private @Nullable String cause;
    private @Nullable String traceparent;

    /**
     * Stores a row with what else is written, for which no round trip of its own is made. It is no entity, and nobody finds it before the transaction
     * has ended.
     *
     * @param insert with a question mark for each value
     * @param values of types that JDBC knows
     */
    public void store(String insert, List<? extends @Nullable Object> values) {
        rows.add(new Row(insert, values));
    }

    /** Publishes a fact to the other services once the transaction is committed. */
    public void publish(Fact fact) {
        facts.add(new Publication(fact, cause, traceparent));
    }

    /**
     * Records a change in the audit trail.
     *
     * @param action what was done, such as {@code CONFIRM}
     * @param subjectType such as {@code thing}
     * @param organisation key of the organisation whose matter it is
     * @param after the state after the change; only its hash is kept
     */
    public void audit(
            String action, String subjectType, Object subjectId, @Nullable Object organisation, Object after) {
        entries.add(new Entry(
                action,
                subjectType,
                subjectId.toString(),
                organisation == null ? null : organisation.toString(),
                after,
                traceparent));
    }

    /** Says which event everything here follows from, where a request has it applied. */
    public void followsFrom(UUID event) {
        cause = event.toString();
    }

    /** Says which event and step the facts and entries from here on follow from, where one transaction does what follows from several. */
    public void followsFrom(UUID event, String traceparent) {
        cause = event.toString();
        this.traceparent = traceparent;
    }

    @Nullable
    String cause() {
        return cause;
    }

    boolean isEmpty() {
        return rows.isEmpty() && facts.isEmpty() && entries.isEmpty();
    }

    List<Row> rows() {
        return rows;
    }

    List<Publication> facts() {
        return facts;
    }

    List<Entry> entries() {
        return entries;
    }

    record Row(String insert, List<? extends @Nullable Object> values) {}

    /** A fact, with the event and the step of a trace that it follows from where these are not the whole transaction's. */
    record Publication(
            Fact fact, @Nullable String cause, @Nullable String traceparent) {}

    record Entry(
            String action,
            String subjectType,
            String subjectId,
            @Nullable String organisation,
            Object after,
            @Nullable String traceparent) {}
}
