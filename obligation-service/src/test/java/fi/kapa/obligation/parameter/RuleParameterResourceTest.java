package fi.kapa.obligation.parameter;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.example;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.officerOf;
import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.verdict;
import static fi.kapa.obligation.OnRecord.verdictKnownAt;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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

/** The readings are everybody's, so a test changes only what holds from a day that no other test asks about. */
@QuarkusTest
@WithTestResource(Platform.class)
class RuleParameterResourceTest {
    private static final String PATH = "/v1/rule-parameters";

    @Inject
    Clock clock;

    @BeforeEach
    void onADayOfTheTransition() {
        OnRecord.today("2017-09-01", clock);
    }

    @Test
    void theReadingsAreListedByName() {
        officer()
                .get(PATH)
                .then()
                .statusCode(200)
                .body(
                        "items.collect { it.name + ' ' + it.value }",
                        contains(
                                "actInForceFrom 2016-07-15",
                                "contractBeyondLatest CONTRACT_END_CONTROLS",
                                "contractDefersIfConcludedBy OFF",
                                "mapServiceForAuthoritiesOnly true",
                                "openDataForPrivateBodies BY_PERMISSION",
                                "privateCatalogueFrom 2017-07-01"));
        String next = officer().queryParam("limit", 4).get(PATH).jsonPath().getString("next");
        officer()
                .queryParam("limit", 4)
                .queryParam("cursor", next)
                .get(PATH)
                .then()
                .body("items.name", contains("openDataForPrivateBodies", "privateCatalogueFrom"))
                .body("next", nullValue());
    }

    @Test
    void allPagesAnswerAsKnownWhenTheFirstWasAsked() {
        String next = officer()
                .queryParam("asOf", "2030-01-01")
                .queryParam("limit", 5)
                .get(PATH)
                .jsonPath()
                .getString("next");
        change("privateCatalogueFrom", "2029-12-31", "2029-12-31");
        officer().queryParam("cursor", next).get(PATH).then().body("items.value", contains("2017-07-01"));
        officer()
                .queryParam("asOf", "2030-01-01")
                .get(PATH)
                .then()
                .body("items.find { it.name == 'privateCatalogueFrom' }.value", is("2029-12-31"));
    }

    @Test
    void whatIsAsPassedHasNoDayAndNoVersion() {
        officer()
                .get(PATH + "/actInForceFrom")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0."))
                .body("validFrom", nullValue())
                .body("recordedAt", nullValue());
        officer().get(PATH + "/noSuchReading").then().statusCode(404);
        officer().get(PATH + "/ACT_IN_FORCE_FROM").then().statusCode(404);
        officer()
                .queryParam("knownAt", "2099-01-01T00:00:00Z")
                .get(PATH + "/actInForceFrom")
                .then()
                .statusCode(400)
                .body("errors.code", contains("IN_THE_FUTURE"));
    }

    @Test
    void organisationsReadTheReadingsAndOnlyVrksOfficersChangeThem() {
        given().get(PATH).then().statusCode(401);
        as("form-backend", Map.of()).get(PATH).then().statusCode(403);
        asOrganisation("0201256-6").get(PATH).then().statusCode(200);
        as("ministry-officer", Map.of())
                .get(PATH + "/contractBeyondLatest")
                .then()
                .statusCode(200);
        as("system", Map.of()).get(PATH + "/contractBeyondLatest").then().statusCode(200);

        String body = example("changeRuleParameter");
        put(given(), "actInForceFrom", body).statusCode(401);
        put(asOrganisation("0201256-6"), "actInForceFrom", body).statusCode(403);
        put(as("system", Map.of()), "actInForceFrom", body).statusCode(403);
        put(as("ministry-officer", Map.of()), "actInForceFrom", body).statusCode(403);
        put(officerOf("VALTIOKONTTORI"), "actInForceFrom", body).statusCode(403);
        put(officer(), "actInForceFrom", body).statusCode(428);
        put(officer().header("If-Match", "\"7\""), "actInForceFrom", body).statusCode(412);
    }

    @Test
    void allDefectsOfAChangeAreNamedAtOnce() {
        put(officer().header("If-Match", "\"0\""), "openDataForPrivateBodies", """
                {"value":"PERHAPS","validFrom":"2018-02-30","colour":"blue"}
                """)
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/value NOT_ONE_OF",
                                "/validFrom INVALID_DATE",
                                "/reason REQUIRED",
                                "/colour UNKNOWN_PROPERTY"));
        refused("actInForceFrom", "soon", "INVALID_DATE");
        refused("actInForceFrom", "OFF", "INVALID_DATE");
        refused("mapServiceForAuthoritiesOnly", "yes", "NOT_ONE_OF");
        refused("contractBeyondLatest", "OFF", "NOT_ONE_OF");
    }

    @Test
    void aValueIsRecordedBesideTheFormerOnes() {
        change("contractDefersIfConcludedBy", "2033-06-30", "2033-07-01")
                .header("ETag", "\"1\"")
                .body("value", is("2033-06-30"))
                .body("validFrom", is("2033-07-01"))
                .body("reason", is("Uusi tulkinta."))
                .body("recordedAt", notNullValue());
        change("contractDefersIfConcludedBy", "OFF", "2034-01-01").header("ETag", "\"2\"");
        asOrganisation("0201256-6")
                .get(PATH + "/contractDefersIfConcludedBy/history")
                .then()
                .statusCode(200)
                .body("items.state.value", contains("2033-06-30", "OFF"))
                .body("items.state.validFrom", contains("2033-07-01", "2034-01-01"))
                .body("items.by", contains(nullValue(), nullValue()));
        officer()
                .get(PATH + "/contractDefersIfConcludedBy/history")
                .then()
                .body("items.by", contains("kapa-officer", "kapa-officer"))
                .body("items.reason", contains("Uusi tulkinta.", "Uusi tulkinta."));
        as("form-backend", Map.of())
                .get(PATH + "/contractDefersIfConcludedBy/history")
                .then()
                .statusCode(403);

        on("2033-06-30", "contractDefersIfConcludedBy").body("value", is("OFF")).body("validFrom", nullValue());
        on("2033-12-31", "contractDefersIfConcludedBy").body("value", is("2033-06-30"));
        on("2034-01-01", "contractDefersIfConcludedBy")
                .header("ETag", "\"2.2034-01-01\"")
                .body("value", is("OFF"))
                .body("validFrom", is("2034-01-01"));
        officer()
                .queryParam("subject", "contractDefersIfConcludedBy")
                .get("/v1/audit-entries")
                .then()
                .statusCode(200)
                .body("items.action", hasItem("CHANGE"));
    }

    @Test
    void aReadingChangesTheVerdictsFromItsDayOnAndNoEarlierAnswer() {
        String agency = organisation("STATE_AGENCY");
        posting(officer(), """
                {"serviceCode":"VIESTINVALITYS","supplier":"Viestitalo Oy","concludedOn":"2015-01-01","endsOn":"2032-12-31"}
                """)
                .post("/v1/organisations/" + agency + "/contracts")
                .then()
                .statusCode(201);
        String before = clock.instant().toString();
        OnRecord.today("2017-09-02", clock);

        put(officer().header("If-Match", "\"0\""), "contractBeyondLatest", example("changeRuleParameter"))
                .statusCode(200)
                .header("ETag", "\"1\"");

        verdict(agency, "VIESTINVALITYS", "2030-12-31")
                .body("status", is("DEFERRED"))
                .body("adoptBy", is("2033-01-01"))
                .body("whatWouldChange.findAll { it.fact == 'asOf' }.value", contains("2031-01-01"));
        verdict(agency, "VIESTINVALITYS", "2031-01-01")
                .body("status", is("OVERDUE"))
                .body("adoptBy", is("2017-07-01"))
                .body("reasons.facts.reading", hasItem("DATE_CAPS"));
        verdictKnownAt(before, agency, "VIESTINVALITYS", "2031-01-01")
                .body("status", is("DEFERRED"))
                .body("reasons.facts.reading", hasItem("CONTRACT_END_CONTROLS"));
        checked("2030-12-31").body("verdicts[0].status", is("DEFERRED"));
        checked("2031-01-01").body("verdicts[0].status", is("OVERDUE"));
        cell(agency, "2030-12-31").body("items[0].status", is("DEFERRED"));
        cell(agency, "2031-01-01").body("items", hasSize(1)).body("items[0].status", is("OVERDUE"));

        change("contractBeyondLatest", "CONTRACT_END_CONTROLS", "2031-01-01").header("ETag", "\"2\"");

        verdict(agency, "VIESTINVALITYS", "2031-01-01").body("status", is("DEFERRED"));
    }

    private static ValidatableResponse checked(String asOf) {
        return given().contentType("application/json")
                .body("""
                        {"category":"STATE_AGENCY","asOf":"%s","services":[{"serviceCode":"VIESTINVALITYS","contractEndsOn":"2032-12-31"}]}
                        """.formatted(asOf))
                .post("/v1/obligation-checks")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse cell(String organisation, String asOf) {
        return officer()
                .queryParam("organisation", organisation)
                .queryParam("serviceCode", "VIESTINVALITYS")
                .queryParam("asOf", asOf)
                .get("/v1/obligations")
                .then()
                .statusCode(200);
    }

    private static void refused(String name, String value, String code) {
        put(officer().header("If-Match", "\"0\""), name, body(value, "2033-01-01"))
                .statusCode(400)
                .body("errors.pointer", contains("/value"))
                .body("errors.code", contains(code));
    }

    private static ValidatableResponse on(String day, String name) {
        return officer().queryParam("asOf", day).get(PATH + "/" + name).then().statusCode(200);
    }

    private static ValidatableResponse change(String name, String value, String validFrom) {
        String before = officer().get(PATH + "/" + name).header("ETag");
        return put(officer().header("If-Match", before), name, body(value, validFrom))
                .statusCode(200);
    }

    private static String body(String value, String validFrom) {
        return """
               {"value":"%s","validFrom":"%s","reason":"Uusi tulkinta."}
               """.formatted(value, validFrom);
    }

    private static ValidatableResponse put(RequestSpecification request, String name, String body) {
        return request.contentType("application/json")
                .body(body)
                .put(PATH + "/" + name)
                .then();
    }
}
