package fi.kapa.obligation.organisation;

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

/** How the list of organisations is read when there are many. */
@QuarkusTest
@WithTestResource(Platform.class)
class OrganisationListPlanTest {
    private static final List<Asked> ASKED = List.of(
            Asked.of("limit=50"),
            Asked.of("organisation=0131297-0", "'o77'"),
            Asked.of("name=nimi 17777", "'%nimi 17777%'", "'%nimi 17777%'", "'%nimi 17777%'"),
            Asked.of("category=COURT_OR_JUDICIAL_BODY", "'COURT_OR_JUDICIAL_BODY'"),
            Asked.of("active=false", "false"));

    @Inject
    DataSource database;

    @Test
    void whateverItIsFilteredByNoTableIsReadFromEndToEnd() throws SQLException {
        try (Plans plans = Plans.ofTables(database, ManyOrganisations.INSERT)) {
            plans.mustUseIndexes(
                    "organisation",
                    filter -> as("kapa-officer", Map.of())
                            .get("/v1/organisations?" + filter)
                            .then()
                            .statusCode(200),
                    ASKED);
        }
    }
}
