package fi.kapa.obligation.succession;

import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.verdict;
import static fi.kapa.obligation.OnRecord.verdictKnownAt;
import static fi.kapa.obligation.succession.SuccessionCalls.becoming;
import static fi.kapa.obligation.succession.SuccessionCalls.ending;
import static fi.kapa.obligation.succession.SuccessionCalls.path;
import static fi.kapa.obligation.succession.SuccessionCalls.record;
import static org.hamcrest.Matchers.contains;
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

/** What becomes of an organisation and of the verdicts on it. */
@QuarkusTest
@WithTestResource(Platform.class)
class SuccessionVerdictTest {
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
}
