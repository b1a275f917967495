package fi.kapa.funding.application;

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

/** How the list of applications is read when there are many. */
@QuarkusTest
@WithTestResource(Platform.class)
class ApplicationListPlanTest {
    private static final String ORGANISATIONS = """
            insert into known_organisation (organisation, business_id, name_fi, name_sv, category, active, version)
            select 'o' || n, 'b' || n, 'Nimi ' || n, 'Namn ' || n, (array['MUNICIPAL_AUTHORITY', 'STATE_ADMINISTRATIVE_AUTHORITY', 'COURT_OR_JUDICIAL_BODY', 'OTHER'])[1 + n % 4], true, 1
            from generate_series(1, 20000) n
            """;

    private static final String CALL = """
            insert into funding_call (id, version, name_fi, name_sv, opens_on, closes_on, budget, rules, recorded_at)
            values ('01000000-0000-7000-8000-000000000000', 1, 'Haku', 'Utlysning', '2016-09-01', '2016-12-31', 1000, '[]', now())
            """;

    private static final String APPLICATIONS = """
            insert into funding_application (id, version, reference, organisation, business_id, created_by, state, call_id, purpose, service_codes,
                cost_lines, other_funding, period_from, period_to, submitted_at, instrument, terms, supplements)
            select uuidv7(), 1, 'F' || n, 'o' || n, 'b' || n, 'c' || n % 50, case when n % 100 = 0 then 'WITHDRAWN' else 'SUBMITTED' end,
                '01000000-0000-7000-8000-000000000000', (array['PLANNING', 'IMPLEMENTATION'])[1 + n % 2], array['S' || n % 50],
                '[]', '[]', '2016-10-01', '2017-10-01', now(), 'DISCRETIONARY_GRANT', '{}', '[]'
            from generate_series(1, 20000) n
            """;

    private static final List<Asked> ASKED = List.of(
            Asked.of("limit=50"),
            Asked.of("organisation=0131297-0", "'o77'"),
            Asked.of("serviceCode=S1", "'S1'"),
            Asked.of("state=WITHDRAWN", "'WITHDRAWN'"),
            Asked.of("purpose=PLANNING", "'PLANNING'"),
            Asked.of("name=nimi 17777", "'%nimi 17777%'", "'%nimi 17777%'", "'%nimi 17777%'"),
            Asked.of("category=COURT_OR_JUDICIAL_BODY", "'COURT_OR_JUDICIAL_BODY'"));

    @Inject
    DataSource database;

    @Test
    void whateverItIsFilteredByNoTableIsReadFromEndToEnd() throws SQLException {
        try (Plans plans = Plans.ofTables(database, ORGANISATIONS, CALL, APPLICATIONS)) {
            plans.mustUseIndexes(
                    "funding_application",
                    filter -> as("ministry-officer", Map.of())
                            .get("/v1/funding-applications?" + filter)
                            .then()
                            .statusCode(200),
                    ASKED);
        }
    }
}
