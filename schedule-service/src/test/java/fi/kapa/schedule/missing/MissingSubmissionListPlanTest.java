package fi.kapa.schedule.missing;

import static fi.kapa.chassis.test.Tokens.as;

import fi.kapa.chassis.test.Plans;
import fi.kapa.chassis.test.Plans.Asked;
import fi.kapa.chassis.test.Platform;
import fi.kapa.schedule.ManyOrganisations;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How the list of those who have not submitted is read when there are many organisations and submissions. */
@QuarkusTest
@WithTestResource(Platform.class)
class MissingSubmissionListPlanTest {
    private static final String DAY = "date '2017-01-01'";
    private static final String END = "timestamptz '2017-01-02'";
    private static final String PAGE = "51";

    private static final List<Asked> ASKED = List.of(
            Asked.of("limit=50", DAY, DAY, DAY, DAY, END, END, PAGE),
            Asked.of("organisation=0131297-0", DAY, DAY, DAY, DAY, END, END, "'o77'", PAGE),
            Asked.of(
                    "name=nimi 17777",
                    DAY,
                    DAY,
                    DAY,
                    DAY,
                    END,
                    END,
                    "'%nimi 17777%'",
                    "'%nimi 17777%'",
                    "'%nimi 17777%'",
                    PAGE),
            Asked.of(
                    "category=COURT_OR_JUDICIAL_BODY", DAY, DAY, DAY, DAY, END, END, "'COURT_OR_JUDICIAL_BODY'", PAGE));

    @Inject
    DataSource database;

    @Test
    void whateverItIsFilteredByNoLargeTableIsReadFromEndToEnd() throws SQLException {
        try (Plans plans = Plans.ofTables(
                database,
                ManyOrganisations.INSERT,
                ManyOrganisations.THEIR_CIRCUMSTANCES,
                ManyOrganisations.THEIR_SUBMISSIONS)) {
            plans.withSmall("known_support_service")
                    .mustUseIndexes(
                            "known_organisation",
                            filter -> as("kapa-officer", Map.of())
                                    .get("/v1/missing-submissions?" + filter)
                                    .then()
                                    .statusCode(200),
                            ASKED);
        }
    }
}
