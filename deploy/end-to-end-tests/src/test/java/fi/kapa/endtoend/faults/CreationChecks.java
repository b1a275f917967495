package fi.kapa.endtoend.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What was created exists exactly once, what may have been created at most once, what was refused not at all; each with its audit rows. */
final class CreationChecks {
    private final History history;
    private final Consumer<String> violation;

    CreationChecks(History history, Consumer<String> violation) {
        this.history = history;
        this.violation = violation;
    }

    private record Stored(String id, String marker, boolean superseded, long submitted, long supersededRows) {}

    void check() {
        Map<String, List<Stored>> byMarker = new HashMap<>();
        for (Stored stored : stored()) {
            byMarker.merge(stored.marker(), List.of(stored), (some, more) -> {
                violation.accept(stored.marker() + " exists twice");
                return some;
            });
            audited(stored);
        }
        for (Operation operation : history.all()) {
            compare(operation, byMarker.getOrDefault(operation.marker(), List.of()));
        }
    }

    private void compare(Operation operation, List<Stored> found) {
        switch (operation.outcome()) {
            case OK -> {
                if (found.isEmpty()
                        || !found.getFirst().id().equals(operation.id().orElse(""))) {
                    violation.accept(operation.marker() + " was answered 201 and is not there");
                }
            }
            case REFUSED -> {
                if (!found.isEmpty()) {
                    violation.accept(operation.marker() + " was refused and is there");
                }
            }
            case UNKNOWN -> {}
        }
    }

    private void audited(Stored stored) {
        if (stored.submitted() != 1 || stored.supersededRows() != (stored.superseded() ? 1 : 0)) {
            violation.accept("%s has %d audit rows of its submission and %d of its replacement"
                    .formatted(stored.marker(), stored.submitted(), stored.supersededRows()));
        }
    }

    private List<Stored> stored() {
        return Databases.rows(
                history.kind().service(),
                """
                select it.id, %1$s, state = 'SUPERSEDED',
                    (select count(*) from audit_entry a where a.subject_id = it.id::text and action = 'SUBMIT'),
                    (select count(*) from audit_entry a where a.subject_id = it.id::text and action = 'SUPERSEDE')
                from %2$s it where %1$s like ?
                """.formatted(history.kind().marker(), history.kind().table()),
                row -> new Stored(
                        row.getString(1), row.getString(2), row.getBoolean(3), row.getLong(4), row.getLong(5)),
                history.run() + "-%");
    }
}
