package fi.kapa.schedule.submission;

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

/** How the list of submissions is read when there are many. */
@QuarkusTest
@WithTestResource(Platform.class)
class SubmissionListPlanTest {
    private static final String ORGANISATIONS = """
            insert into known_organisation (organisation, business_id, name_fi, name_sv, category, language, active, version)
            select 'o' || n, 'b' || n, 'Nimi ' || n, 'Namn ' || n, (array['MUNICIPAL_AUTHORITY', 'STATE_ADMINISTRATIVE_AUTHORITY', 'COURT_OR_JUDICIAL_BODY', 'OTHER'])[1 + n % 4], 'fi', true, 1
            from generate_series(1, 20000) n
            """;

    private static final String SUBMISSIONS = """
            insert into schedule_submission (id, reference, version, revision, organisation, business_id, state, channel, language, late,
                organisation_known, submitter_name, submitter_email, goals, service_codes, created_by, submitted_at)
            select uuidv7(), 'R' || n, 1, 1, 'o' || 1 + n % 20000, 'b' || 1 + n % 20000, case when n > 20000 then 'SUPERSEDED' else 'SUBMITTED' end,
                'FORM', 'fi', false, true, 'x', 'x@x', '[]', array['S' || n % 50], 'c' || n % 50, now()
            from generate_series(1, 40000) n
            """;

    private static final List<Asked> ASKED = List.of(
            Asked.of("limit=50"),
            Asked.of("organisation=0131297-0", "'o77'"),
            Asked.of("serviceCode=S1", "'S1'"),
            Asked.of("state=SUBMITTED", "'SUBMITTED'"),
            Asked.of("state=ACCEPTED", "'ACCEPTED'"),
            Asked.of("name=nimi 777", "'%nimi 777%'", "'%nimi 777%'"),
            Asked.of("category=COURT_OR_JUDICIAL_BODY", "'COURT_OR_JUDICIAL_BODY'"));

    @Inject
    DataSource database;

    @Test
    void whateverItIsFilteredByNoTableIsReadFromEndToEnd() throws SQLException {
        try (Plans plans = Plans.ofTables(database, ORGANISATIONS, SUBMISSIONS)) {
            plans.mustUseIndexes(
                    "schedule_submission",
                    filter -> as("kapa-officer", Map.of())
                            .get("/v1/schedule-submissions?" + filter)
                            .then()
                            .statusCode(200),
                    ASKED);
        }
    }
}
