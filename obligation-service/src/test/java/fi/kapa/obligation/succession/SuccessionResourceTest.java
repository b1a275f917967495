package fi.kapa.obligation.succession;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.newBusinessId;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.officerOf;
import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.unit;
import static fi.kapa.obligation.OnRecord.verdict;
import static fi.kapa.obligation.OnRecord.verdictKnownAt;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import fi.kapa.obligation.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class SuccessionResourceTest {
    @Inject
    Clock clock;

    @Inject
    DueSuccessions dueSuccessions;

    @BeforeEach
    void onADayOfTheTransition() {
        OnRecord.today("2017-09-01", clock);
    }

    @Test
    void aMunicipalityThatMergedKeepsItsVerdictsOfThePast() {
        String small = organisation("MUNICIPAL_AUTHORITY");
        String large = organisation("MUNICIPAL_AUTHORITY");
        ValidatableResponse answer = record(small, ending("MERGER", "2017-01-01", large))
                .statusCode(201)
                .header("Location", startsWith(path(small) + "/"))
                .header("ETag", "\"1\"")
                .body("organisation", is(small))
                .body("successors", is(List.of(Map.of("businessId", large))))
                .body("recordedAt", startsWith("2017-09-01T"));
        String recordedAt = answer.extract().path("recordedAt");

        verdict(small, "VIESTINVALITYS", "2016-12-31")
                .body("verdict", is("OBLIGED"))
                .body("status", is("DUE"))
                .body("whatWouldChange.find { it.fact == 'asOf' }.value", is("2017-01-01"))
                .body("whatWouldChange.find { it.fact == 'asOf' }.verdict", is("NOT_COVERED"));
        verdict(small, "VIESTINVALITYS", "2017-01-01")
                .body("verdict", is("NOT_COVERED"))
                .body("status", is("NOT_APPLICABLE"))
                .body("reasons.ruleId", contains("ORGANISATION-ENDED"))
                .body("reasons[0].text.sv", containsString(large))
                .body("reasons[0].text.fi", containsString("1.1.2017"))
                .body("reasons[0].facts.successors", is(large));
        verdict(large, "VIESTINVALITYS", "2017-09-01").body("status", is("OVERDUE"));
        String before = Instant.parse(recordedAt).minusNanos(1000).toString();
        verdictKnownAt(before, small, "VIESTINVALITYS", "2017-09-01").body("status", is("OVERDUE"));
        verdictKnownAt(recordedAt, small, "VIESTINVALITYS", "2017-09-01").body("status", is("NOT_APPLICABLE"));

        officer().get("/v1/organisations/" + small).then().body("active", is(false));
        List<JsonNode> events = Published.of(small, 2);
        assertEquals(List.of("OrganisationRegistered", "OrganisationChanged"), Published.names(events));
        assertFalse(events.getLast().at("/data/active").asBoolean());
    }

    @Test
    void aMergerToComeTakesEffectOnItsDayOnceAndAfterADowntimeToo() {
        String small = organisation("MUNICIPAL_AUTHORITY");
        String large = organisation("MUNICIPAL_AUTHORITY");
        String id = record(small, ending("MERGER", "2018-01-01", large))
                .statusCode(201)
                .extract()
                .path("id");
        verdict(small, "TUNNISTAMINEN", "2018-01-01").body("status", is("NOT_APPLICABLE"));
        OnRecord.today("2017-12-31", clock);
        dueSuccessions.look();
        officer().get("/v1/organisations/" + small).then().body("active", is(true));

        OnRecord.today("2018-01-15", clock);
        dueSuccessions.look();
        dueSuccessions.look();

        officer()
                .get("/v1/organisations/" + small)
                .then()
                .body("active", is(false))
                .body("recordedAt", startsWith("2018-01-15T"));
        assertEquals(List.of("OrganisationRegistered", "OrganisationChanged"), Published.names(Published.of(small, 2)));
        asOrganisation(small)
                .get(path(small) + "/" + id + "/history")
                .then()
                .body("items.step", contains("RECORD", "APPLY"))
                .body("items.role", contains("kapa-officer", "service"))
                .body("items.state.kind", contains("MERGER", "MERGER"));
        change(small, "\"2\"", "MUNICIPAL_AUTHORITY", "\"active\":true,")
                .statusCode(400)
                .body("errors.pointer", contains("/active"))
                .body("errors.code", contains("ENDED_ORGANISATION"));
        change(small, "\"2\"", "MUNICIPAL_AUTHORITY", "").statusCode(200).body("active", is(false));
    }

    @Test
    void aChangeOfCategoryCountsFromItsDay() {
        String agency = organisation("STATE_AGENCY");
        record(agency, becoming("INDEPENDENT_PUBLIC_BODY", "2017-10-01"))
                .statusCode(201)
                .body("formerCategory", is("STATE_AGENCY"))
                .body("successors", empty());
        verdict(agency, "VIESTINVALITYS", "2017-09-30").body("verdict", is("OBLIGED"));
        verdict(agency, "VIESTINVALITYS", "2017-10-01").body("verdict", is("ENTITLED"));

        OnRecord.today("2017-10-01", clock);
        dueSuccessions.look();

        officer().get("/v1/organisations/" + agency).then().body("category", is("INDEPENDENT_PUBLIC_BODY"));
        verdict(agency, "VIESTINVALITYS", "2017-09-30").body("verdict", is("OBLIGED"));
        verdict(agency, "VIESTINVALITYS", "2017-10-01").body("verdict", is("ENTITLED"));
        JsonNode event = Published.of(agency, 2).getLast();
        assertEquals("INDEPENDENT_PUBLIC_BODY", event.at("/data/category").asText());

        ofCategory(agency, "STATE_AGENCY", "2017-09-30").body("items.businessId.unique()", contains(agency));
        ofCategory(agency, "STATE_AGENCY", "2017-10-01").body("items", empty());
        ofCategory(agency, "INDEPENDENT_PUBLIC_BODY", "2017-10-01").body("items.businessId.unique()", contains(agency));
        asOrganisation(agency)
                .queryParam("asOf", "2017-09-30")
                .get("/v1/coverage")
                .then()
                .statusCode(200)
                .body("items.category.unique()", contains("STATE_AGENCY"));
    }

    @Test
    void aCategoryCorrectedByHandIsThatOfItsOwnDaysAlone() {
        String agency = organisation("STATE_AGENCY");
        record(agency, becoming("PRIVATE_BODY", "2017-10-01")).statusCode(201);
        String then = clock.instant().toString();
        change(agency, "\"1\"", "OTHER_PUBLIC_TASK", "").statusCode(200);
        verdict(agency, "VIESTINVALITYS", "2017-09-30").body("verdict", is("BY_PERMISSION"));
        verdict(agency, "VIESTINVALITYS", "2017-10-01").body("verdict", is("NOT_COVERED"));

        OnRecord.today("2017-10-02", clock);
        dueSuccessions.look();
        change(agency, "\"3\"", "INDEPENDENT_PUBLIC_BODY", "").statusCode(200);

        verdict(agency, "VIESTINVALITYS", "2017-09-30").body("verdict", is("BY_PERMISSION"));
        verdict(agency, "VIESTINVALITYS", "2017-10-01").body("verdict", is("ENTITLED"));
        verdictKnownAt(then, agency, "VIESTINVALITYS", "2017-09-30").body("verdict", is("OBLIGED"));
        verdictKnownAt(then, agency, "VIESTINVALITYS", "2017-10-01").body("verdict", is("NOT_COVERED"));
    }

    @Test
    void aChangeRecordedAfterALaterOneLeavesTheLaterOneInForce() {
        String agency = organisation("STATE_AGENCY");
        record(agency, becoming("PRIVATE_BODY", "2017-08-01")).statusCode(201);
        record(agency, becoming("INDEPENDENT_PUBLIC_BODY", "2017-06-01"))
                .statusCode(201)
                .body("formerCategory", is("STATE_AGENCY"));

        officer().get("/v1/organisations/" + agency).then().body("category", is("PRIVATE_BODY"));
        verdict(agency, "VIESTINVALITYS", "2017-05-31").body("verdict", is("OBLIGED"));
        verdict(agency, "VIESTINVALITYS", "2017-07-31").body("verdict", is("ENTITLED"));
        verdict(agency, "VIESTINVALITYS", "2017-08-01").body("verdict", is("NOT_COVERED"));
    }

    @Test
    void anOrganisationEndsOnce() {
        String divided = organisation("MUNICIPAL_AUTHORITY");
        String one = organisation("MUNICIPAL_AUTHORITY");
        String school = unit(one, "koulu");
        record(divided, ending("DIVISION", "2018-01-01", one, school)).statusCode(201);
        verdict(divided, "VIESTINVALITYS", "2018-01-01").body("reasons[0].facts.successors", is(one + ", " + school));
        record(divided, ending("MERGER", "2019-01-01", one))
                .statusCode(409)
                .body("code", is("ALREADY_ENDED"))
                .body("detail", containsString("2018"));
        record(divided, becoming("PRIVATE_BODY", "2018-01-01")).statusCode(409);
        record(divided, becoming("PRIVATE_BODY", "2017-12-31")).statusCode(201);
        record(organisation("MUNICIPAL_AUTHORITY"), ending("MERGER", "2018-01-01", divided))
                .statusCode(400)
                .body("errors.code", contains("ENDED_ORGANISATION"));
    }

    @Test
    void allDefectsOfASuccessionAreNamedAtOnce() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        record(city, """
                        {"kind":"DIVISION","successors":[{"businessId":"%s"},{"businessId":"%s"},{"businessId":"0201256-7","unit":"Ä"}],"category":"STATE_AGENCY","colour":"blue"}
                        """.formatted(city, newBusinessId()))
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/on REQUIRED",
                                "/reasons REQUIRED",
                                "/colour UNKNOWN_PROPERTY",
                                "/category NOT_WITH_THIS_KIND",
                                "/successors/0/businessId SAME_ORGANISATION",
                                "/successors/1/businessId UNKNOWN_ORGANISATION",
                                "/successors/2/businessId WRONG_CHECK_DIGIT",
                                "/successors/2/unit INVALID_UNIT"));
        String other = organisation("MUNICIPAL_AUTHORITY");
        refused(city, ending("MERGER", "2018-01-01"), "/successors TOO_FEW_ITEMS");
        refused(
                city,
                ending("MERGER", "2018-01-01", other, other),
                "/successors TOO_MANY_ITEMS",
                "/successors/1/businessId DUPLICATE_ORGANISATION");
        refused(city, ending("DIVISION", "2018-01-01", other), "/successors TOO_FEW_ITEMS");
        refused(
                city,
                ending("CATEGORY_CHANGE", "2018-01-01", other),
                "/successors NOT_WITH_THIS_KIND",
                "/category REQUIRED");
        refused(city, becoming("MUNICIPAL_AUTHORITY", "2018-01-01"), "/category UNCHANGED");
    }

    @Test
    void officersOfVrkRecordAndTheOrganisationReadsItsOwn() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        String other = organisation("MUNICIPAL_AUTHORITY");
        String body = ending("MERGER", "2018-01-01", other);
        List.of(
                        asOrganisation(city),
                        as("form-backend", Map.of()),
                        as("ministry-officer", Map.of()),
                        as("system", Map.of()))
                .forEach(caller -> posting(caller, body).post(path(city)).then().statusCode(403));
        posting(officerOf("VALTIOKONTTORI"), body).post(path(city)).then().statusCode(403);
        posting(officer(), body).post(path(newBusinessId())).then().statusCode(404);
        String location = posting(as("kapa-decider", Map.of()), body)
                .post(path(city))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        asOrganisation(city).get(location).then().statusCode(200).body("kind", is("MERGER"));
        asOrganisation(other).get(location).then().statusCode(404);
        asOrganisation(other).get(location + "/history").then().statusCode(404);
        asOrganisation(other).get(path(city)).then().statusCode(404);
        asOrganisation(other).get(path(other)).then().statusCode(200).body("items", empty());
        List.of("form-backend", "ministry-officer", "system").forEach(role -> as(role, Map.of())
                .get(path(city))
                .then()
                .statusCode(200)
                .body("items.kind", contains("MERGER")));
        String csv = officer().accept("text/csv").get(path(city)).asString();
        assertEquals(
                "id,organisation,kind,on,successors,formerCategory,category,reasons,recordedAt",
                csv.lines().findFirst().orElseThrow());
    }

    @Test
    void theSameKeyRecordsOnce() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        String body = ending("MERGER", "2018-01-01", organisation("MUNICIPAL_AUTHORITY"));
        String id = post(city, "yhdistyminen", body).statusCode(201).extract().path("id");
        post(city, "yhdistyminen", body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", is(id));
        post(city, "toinen", body).statusCode(409).body("code", is("ALREADY_ENDED"));
    }

    private static ValidatableResponse post(String organisation, String key, String body) {
        return officer()
                .header("Idempotency-Key", organisation + key)
                .contentType("application/json")
                .body(body)
                .post(path(organisation))
                .then();
    }

    private static ValidatableResponse record(String organisation, String body) {
        return posting(officer(), body).post(path(organisation)).then();
    }

    private static void refused(String organisation, String body, String... defects) {
        record(organisation, body)
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", containsInAnyOrder(defects));
    }

    private static ValidatableResponse ofCategory(String organisation, String category, String asOf) {
        return officer()
                .queryParam("organisation", organisation)
                .queryParam("category", category)
                .queryParam("asOf", asOf)
                .get("/v1/obligations")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(String organisation, String version, String category, String more) {
        RequestSpecification request = officer().header("If-Match", version).contentType("application/json");
        return request.body("""
                        {"businessId":"%s","name":{"fi":"Testivirasto"},"category":"%s",%s"language":"fi","email":"kirjaamo@testivirasto.example"}
                        """.formatted(organisation, category, more))
                .put("/v1/organisations/" + organisation)
                .then();
    }

    private static String path(String organisation) {
        return "/v1/organisations/" + organisation + "/successions";
    }

    private static String ending(String kind, String on, String... successors) {
        List<String> named = List.of(successors).stream()
                .map(key -> key.split("~"))
                .map(parts -> "{\"businessId\":\"" + parts[0] + "\""
                        + (parts.length == 1 ? "" : ",\"unit\":\"" + parts[1] + "\"") + "}")
                .toList();
        return """
               {"kind":"%s","on":"%s","successors":[%s],"reasons":"Perustelut."}
               """.formatted(kind, on, String.join(",", named));
    }

    private static String becoming(String category, String on) {
        return """
               {"kind":"CATEGORY_CHANGE","on":"%s","category":"%s","reasons":"Perustelut."}
               """.formatted(on, category);
    }
}
