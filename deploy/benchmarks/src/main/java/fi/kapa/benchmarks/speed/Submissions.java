package fi.kapa.benchmarks.speed;

import fi.kapa.benchmarks.limit.Database;
import fi.kapa.benchmarks.load.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Submissions of organisations that have not submitted before, as the form backend posts them. */
final class Submissions {
    static final String PATH = "/v1/schedule-submissions";

    private static final String EXAMPLE = "schedule-service/src/main/resources/examples/submitSchedule.request.json";
    private static final String EXAMPLES_ORGANISATION = "0131297-0";
    private static final int FIRST_NUMBER = 5_000_000;
    private static final int MOST = 1_000_000;

    private final String before;
    private final String after;
    private final Iterator<String> businessIds = BusinessIds.from(FIRST_NUMBER).iterator();

    Submissions(Path root) {
        try {
            String body = Files.readString(root.resolve(EXAMPLE));
            int at = body.indexOf(EXAMPLES_ORGANISATION);
            before = body.substring(0, at);
            after = body.substring(at + EXAMPLES_ORGANISATION.length());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The next organisation's. */
    Call next() {
        return Call.post(PATH, before + businessIds.next() + after);
    }

    /** Has schedule-service know the organisations that will submit. */
    static void register(Database schedule) {
        Rows.copy(
                schedule,
                "known_organisation (organisation, business_id, name_fi, category, language, active, version)",
                BusinessIds.from(FIRST_NUMBER)
                        .limit(MOST)
                        .map(id ->
                                String.join("\t", id, id, "Organisaatio " + id, "MUNICIPAL_AUTHORITY", "fi", "t", "1"))
                        .toList());
        schedule.execute("analyze known_organisation");
    }

    /** What every accepted submission must have left exactly once. */
    static List<Long> rows(Database schedule) {
        return List.of(
                schedule.number("select count(*) from schedule_submission"),
                schedule.number("select count(*) from outbox"),
                schedule.number("select count(*) from audit_entry"),
                schedule.number("select count(*) from idempotency"));
    }
}
