package fi.kapa.obligation.matrix;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.services;
import static fi.kapa.obligation.OnRecord.unit;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class CoverageResourceTest {
    private static final String PATH = "/v1/coverage";

    @Inject
    Clock clock;

    @BeforeEach
    void onADayOfTheTransition() {
        OnRecord.today("2017-09-01", clock);
    }

    @Test
    void organisationsAreCountedByServiceCategoryAndStatus() {
        String own = organisation("STATE_AGENCY");
        unit(own, "a");
        unit(own, "b");
        asOrganisation(own)
                .queryParam("asOf", "2018-01-01")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("asOf", is("2018-01-01"))
                .body("knownAt", startsWith("2017-09-01T"))
                .body("items", hasSize(services().size()))
                .body("items.count", everyItem(is(3)))
                .body("items.category.unique()", contains("STATE_AGENCY"))
                .body("items.serviceCode", hasItem("TUNNISTAMINEN"))
                .body("items.find { it.serviceCode == 'TUNNISTAMINEN' }.status", is("DUE"))
                .body("items.find { it.serviceCode == 'VIESTINVALITYS' }.status", is("OVERDUE"));
    }

    @Test
    void itIsOfTheDayAskedAbout() {
        int before = overdue("2018-01-02");
        organisation("COURT_OR_JUDICIAL_BODY");
        assertEquals(before + 1, overdue("2018-01-02"));
        assertEquals(0, overdue("2018-01-01"));
    }

    @Test
    void anybodyWithARoleMayReadIt() {
        given().get(PATH).then().statusCode(401);
        as("system", Map.of()).get(PATH).then().statusCode(200);
        as("form-backend", Map.of()).get(PATH).then().statusCode(200);
        officer()
                .queryParam("category", "KUNTA")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("NOT_ONE_OF"));
    }

    private static int overdue(String asOf) {
        return officer()
                .queryParam("asOf", asOf)
                .queryParam("serviceCode", "TUNNISTAMINEN")
                .queryParam("category", "COURT_OR_JUDICIAL_BODY")
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("items.findAll { it.status == 'OVERDUE' }.count.sum() ?: 0");
    }
}
