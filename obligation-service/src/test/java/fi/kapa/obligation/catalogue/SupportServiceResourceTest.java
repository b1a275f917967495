package fi.kapa.obligation.catalogue;

import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.organisation;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class SupportServiceResourceTest {
    private static final String PATH = "/v1/support-services";

    @Inject
    Clock clock;

    @BeforeEach
    void onADayOfTheTransition() {
        OnRecord.today("2017-09-01", clock);
    }

    @Test
    void anybodyReadsTheCatalogueWithoutAToken() {
        given().head(PATH).then().statusCode(200);
        given().get(PATH)
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems(
                                "PALVELUVAYLA",
                                "PALVELUTIETOVARANTO",
                                "PALVELUNAKYMAT",
                                "TUNNISTAMINEN",
                                "ASIOINTIVALTUUDET",
                                "VIESTINVALITYS",
                                "VERKKOMAKSAMINEN",
                                "AVOINDATA",
                                "KARTTAPALVELU"));
        given().get(PATH + "/VIESTINVALITYS")
                .then()
                .statusCode(200)
                .body("name.fi", is("Viestinvälityspalvelu"))
                .body("name.sv", is("Meddelandeförmedlingstjänsten"))
                .body("producer", is("VRK"))
                .body("duty", is("MANDATORY"))
                .body("availableFrom", is("2016-07-15"))
                .body("adoptBy", is("2017-07-01"))
                .body("startJoiningBy", nullValue())
                .body("appliesTo", hasItems("STATE_AGENCY", "MUNICIPAL_AUTHORITY"))
                .body("restrictedTo", empty())
                .body("replaces", is("Kansalaisen asiointitili"))
                .body("legalBasis", contains("571/2016 § 3.1(7)", "571/2016 § 5.1", "571/2016 § 29.1(3)"));
    }

    @Test
    void aBadTokenIsRefusedAlsoWhereNoneIsNeeded() {
        given().auth().oauth2("not.a.token").get(PATH).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void theInterimProducerIsShownThroughItsLastDay() {
        Stream.of("VIESTINVALITYS", "VERKKOMAKSAMINEN").forEach(code -> {
            on("2017-12-31", code)
                    .body("interimProducer.code", is("VALTORI"))
                    .body("interimProducer.until", is("2017-12-31"));
            on("2018-01-01", code).body("interimProducer", nullValue());
        });
        OnRecord.today("2018-01-01", clock);
        given().get(PATH + "/VERKKOMAKSAMINEN").then().body("interimProducer", nullValue());
    }

    @Test
    void thePagesOfTheCatalogueShowEveryServiceOnce() {
        List<String> codes = new ArrayList<>();
        String next = null;
        do {
            RequestSpecification request = given().queryParam("limit", 4);
            JsonPath page = (next == null ? request : request.queryParam("cursor", next))
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            codes.addAll(page.getList("items.code"));
            next = page.getString("next");
        } while (next != null);
        assertEquals(given().get(PATH).jsonPath().<String>getList("items.code"), codes);
        given().queryParam("limit", 0).get(PATH).then().statusCode(400).body("errors.code", contains("OUT_OF_RANGE"));
    }

    @Test
    void theCatalogueIsNarrowedByNameAndCode() {
        given().queryParam("name", "VIESTINVÄLITYS").get(PATH).then().body("items.code", contains("VIESTINVALITYS"));
        given().queryParam("serviceCode", "TUNNISTAMINEN")
                .get(PATH)
                .then()
                .body("items.code", contains("TUNNISTAMINEN"));
        given().queryParam("name", "viestinvälitys")
                .queryParam("serviceCode", "TUNNISTAMINEN")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void whatTheCatalogueDoesNotHaveIsNotFound() {
        given().get(PATH + "/FAKSIPALVELU").then().statusCode(404);
        given().get(PATH + "/viestinvalitys").then().statusCode(404);
        given().queryParam("asOf", "2017-02-30")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("asOf"));
    }

    @Test
    void beforeTheActIsInForceThereIsNoCatalogueButAVerdictThatSaysSo() {
        given().queryParam("asOf", "2016-07-14")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", empty());
        given().queryParam("asOf", "2016-07-14")
                .get(PATH + "/TUNNISTAMINEN")
                .then()
                .statusCode(404);
        on("2016-07-15", "TUNNISTAMINEN").body("duty", is("MANDATORY"));
        verdicts(organisation("STATE_AGENCY"), "2016-07-14")
                .body("verdicts.find { it.serviceCode == 'TUNNISTAMINEN' }.verdict", is("NOT_COVERED"))
                .body("verdicts.reasons.ruleId.flatten().unique()", contains("ACT-NOT-IN-FORCE"));
    }

    private static ValidatableResponse verdicts(String organisation, String asOf) {
        return officer()
                .queryParam("asOf", asOf)
                .get("/v1/organisations/" + organisation + "/obligations")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse on(String day, String code) {
        return given().queryParam("asOf", day).get(PATH + "/" + code).then().statusCode(200);
    }
}
