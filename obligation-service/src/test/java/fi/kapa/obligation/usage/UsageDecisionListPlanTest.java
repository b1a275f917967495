package fi.kapa.obligation.usage;

import static fi.kapa.chassis.test.Tokens.as;

import fi.kapa.chassis.test.Plans;
import fi.kapa.chassis.test.Plans.Asked;
import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.ManyOrganisations;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How the list of producers' decisions is read when there are many. */
@QuarkusTest
@WithTestResource(Platform.class)
class UsageDecisionListPlanTest {
    private static final String DECISIONS = """
            insert into usage_decision (id, version, organisation, service_code, kind, valid_from, reasons, producer, recorded_at)
            select uuidv7(), 1, 'o' || n, 'S' || n % 20, 'PERMISSION', date '2017-01-01', 'r', 'VRK', now()
            from generate_series(1, 20000) n
            """;

    private static final List<Asked> ASKED = List.of(
            Asked.of("limit=50"),
            Asked.of("organisation=0131297-0", "'o77'"),
            Asked.of("serviceCode=TUNNISTAMINEN", "'S7'"),
            Asked.of("name=nimi 17777", "'%nimi 17777%'", "'%nimi 17777%'", "'%nimi 17777%'"),
            Asked.of("category=COURT_OR_JUDICIAL_BODY", "'COURT_OR_JUDICIAL_BODY'"));

    @Inject
    DataSource database;

    @Test
    void whateverItIsFilteredByNoTableIsReadFromEndToEnd() throws SQLException {
        try (Plans plans = Plans.ofTables(database, ManyOrganisations.INSERT, DECISIONS)) {
            plans.mustUseIndexes(
                    "usage_decision",
                    filter -> as("kapa-officer", Map.of())
                            .get("/v1/usage-decisions?" + filter)
                            .then()
                            .statusCode(200),
                    ASKED);
        }
    }
}
