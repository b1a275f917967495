package fi.kapa.exemption.application;

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
            insert into known_organisation (organisation, business_id, name_fi, name_sv, category, language, active, version)
            select 'o' || n, 'b' || n, 'Nimi ' || n, 'Namn ' || n, (array['MUNICIPAL_AUTHORITY', 'STATE_ADMINISTRATIVE_AUTHORITY', 'COURT_OR_JUDICIAL_BODY', 'OTHER'])[1 + n % 4], 'fi', true, 1
            from generate_series(1, 20000) n
            """;

    private static final String APPLICATIONS = """
            insert into exemption_application (id, reference, version, organisation, business_id, service_code, addressee, state, language, content,
                handling, created_by, requested_at)
            select uuidv7(), 'P' || n, 1, 'o' || n, 'b' || n, 'S' || n % 50, (array['VRK', 'VALTIOKONTTORI'])[1 + n % 2],
                case when n % 100 = 0 then 'PREPARED' else 'SUBMITTED' end, 'fi', '{}', '{}', 'c' || n % 50, now()
            from generate_series(1, 20000) n
            """;

    private static final List<Asked> ASKED = List.of(
            Asked.of("limit=50", "'VRK'"),
            Asked.of("organisation=0131297-0", "'o77'", "'VRK'"),
            Asked.of("serviceCode=S1", "'S1'", "'VRK'"),
            Asked.of("state=PREPARED", "'PREPARED'", "'VRK'"),
            Asked.of("name=nimi 17777", "'%nimi 17777%'", "'%nimi 17777%'", "'%nimi 17777%'", "'VRK'"),
            Asked.of("category=COURT_OR_JUDICIAL_BODY", "'COURT_OR_JUDICIAL_BODY'", "'VRK'"));

    @Inject
    DataSource database;

    @Test
    void whateverItIsFilteredByNoTableIsReadFromEndToEnd() throws SQLException {
        try (Plans plans = Plans.ofTables(database, ORGANISATIONS, APPLICATIONS)) {
            plans.mustUseIndexes(
                    "exemption_application",
                    filter -> as("kapa-officer", Map.of())
                            .get("/v1/exemption-applications?" + filter)
                            .then()
                            .statusCode(200),
                    ASKED);
        }
    }
}
