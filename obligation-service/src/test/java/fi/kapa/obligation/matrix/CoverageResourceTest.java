package fi.kapa.obligation.matrix;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.services;
import static fi.kapa.obligation.OnRecord.unit;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
    void eachMonthIsCountedAsOfItsLastDay() {
        String own = organisation("STATE_AGENCY");
        unit(own, "a");
        months(asOrganisation(own), "2017-05", "2017-08")
                .statusCode(200)
                .body("asOf", is("2017-08-31"))
                .body("items.month", contains("2017-05", "2017-06", "2017-07", "2017-08"))
                .body("items.status", contains("DUE", "DUE", "OVERDUE", "OVERDUE"))
                .body("items.count", everyItem(is(2)));
        months(asOrganisation(own), "2016-02", "2016-02")
                .body("asOf", is("2016-02-29"))
                .body("items.status", contains("NOT_APPLICABLE"));
        months(asOrganisation(own).queryParam("knownAt", "2017-08-31T00:00:00Z"), "2017-05", "2017-08")
                .body("items", empty());
        asOrganisation(own).get(PATH).then().body("items[0]", not(hasKey("month")));
    }

    @Test
    void allDefectsOfTheMonthsAreNamedAtOnce() {
        officer()
                .queryParam("from", "2017-13")
                .queryParam("asOf", "2017-09-01")
                .get(PATH)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains("from INVALID_MONTH", "to REQUIRED", "asOf NOT_WITH_MONTHS"));
        months(officer(), "2017-02", "2017-01").statusCode(400).body("errors.code", contains("ENDS_BEFORE_BEGINNING"));
        months(officer(), "2016-01", "2019-01").statusCode(400).body("errors.code", contains("TOO_MANY_MONTHS"));
        months(officer(), "2016-01", "2018-12").statusCode(200);
    }

    @Test
    void itIsReadAsCsvToo() {
        String own = organisation("STATE_AGENCY");
        String csv = months(asOrganisation(own).accept("text/csv"), "2017-06", "2017-07")
                .statusCode(200)
                .contentType("text/csv")
                .header("Vary", containsString("Accept"))
                .extract()
                .asString();
        assertEquals("""
                month,serviceCode,category,status,count\r
                2017-06,VIESTINVALITYS,STATE_AGENCY,DUE,1\r
                2017-07,VIESTINVALITYS,STATE_AGENCY,OVERDUE,1\r
                """, csv);
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

    private static ValidatableResponse months(RequestSpecification caller, String from, String to) {
        return caller.queryParam("serviceCode", "VIESTINVALITYS")
                .queryParam("from", from)
                .queryParam("to", to)
                .get(PATH)
                .then();
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
