package fi.kapa.notification.notice;

import static fi.kapa.chassis.test.Tokens.as;

import fi.kapa.chassis.test.Plans;
import fi.kapa.chassis.test.Plans.Asked;
import fi.kapa.chassis.test.Platform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How the list of notices is read when there are many. */
@QuarkusTest
@WithTestResource(Platform.class)
class NoticeListPlanTest {
    private static final String NOTICES = """
            insert into notice (id, version, template, template_version, language, addressee, case_kind, case_id, reference, organisation, business_id,
                for_ministry, parameters, subject, status, attempts, failures, waits, resends, caused_by, traceparent, queued_at)
            select uuidv7(), 1, 't' || n % 20, 1, 'fi', 'PRODUCER', 'SCHEDULE', gen_random_uuid(), 'R' || n, 'o' || n, 'b' || n, n % 100 = 0, '{}', 's',
                case when n % 100 = 0 then 'QUEUED' else 'HANDED_OVER' end, '[]', 0, 0, 0, gen_random_uuid(), '', now()
            from generate_series(1, 20000) n
            """;

    private static final List<Asked> ASKED = List.of(
            Asked.of("limit=50"),
            Asked.of("status=QUEUED", "'QUEUED'"),
            Asked.of("template=t1", "'t1'"),
            Asked.of("organisation=0131297-0", "'o77'"),
            Asked.of("reference=R7", "'R7'"),
            Asked.of("causedBy=01000000-0000-7000-8000-000000000000", "'01000000-0000-7000-8000-000000000000'"));

    @Inject
    DataSource database;

    @Test
    void whateverItIsFilteredByNoTableIsReadFromEndToEnd() throws SQLException {
        try (Plans plans = Plans.ofTables(database, NOTICES)) {
            plans.mustUseIndexes(
                    "notice",
                    filter -> as("kapa-officer", Map.of())
                            .get("/v1/notices?" + filter)
                            .then()
                            .statusCode(200),
                    ASKED);
        }
    }
}
