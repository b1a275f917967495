package fi.kapa.obligation.contract;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.example;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.officerOf;
import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.verdict;
import static fi.kapa.obligation.OnRecord.verdictKnownAt;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class ContractResourceTest {

    @Inject
    Clock clock;

    @BeforeEach
    void onADayAfterTheLatestDateOfMessaging() {
        OnRecord.today("2017-09-01", clock);
    }

    @Test
    void aContractIsKeptAndPublishedWithoutItsSupplier() {
        String agency = organisation("STATE_AGENCY");
        String id = record(agency)
                .statusCode(201)
                .header("Location", startsWith(path(agency) + "/"))
                .header("ETag", "\"1\"")
                .body("organisation", is(agency))
                .body("serviceCode", is("VIESTINVALITYS"))
                .body("supplier", is("Viesti Oy"))
                .body("concludedOn", is("2015-01-01"))
                .body("endsOn", is("2018-05-31"))
                .body("recordedAt", startsWith("2017-09-01T"))
                .extract()
                .path("id");
        asOrganisation(agency)
                .get(path(agency) + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", is(id));

        JsonNode event = Published.of(id, 1).getFirst();
        assertEquals(List.of("ContractRecorded"), Published.names(List.of(event)));
        assertEquals(agency, event.path("partitionkey").asText());
        assertFalse(event.toString().contains("Viesti Oy"));
    }

    @Test
    void aContractBeyondTheLatestDateDefersTheDuty() {
        String agency = organisation("STATE_AGENCY");
        verdict(agency, "VIESTINVALITYS", "2017-09-01").body("status", is("OVERDUE"));
        record(agency).statusCode(201);
        verdict(agency, "VIESTINVALITYS", "2017-09-01")
                .body("status", is("DEFERRED"))
                .body("adoptBy", is("2018-06-01"))
                .body("reasons.last().ruleId", is("CONTRACT-BEYOND-LATEST"))
                .body("reasons.last().facts.reading", is("CONTRACT_END_CONTROLS"))
                .body("whatWouldChange.find { it.fact == 'contractBeyondLatest' }.status", is("OVERDUE"));
        verdict(agency, "VIESTINVALITYS", "2018-06-01").body("status", is("DUE"));
        verdict(agency, "VIESTINVALITYS", "2018-06-02").body("status", is("OVERDUE"));
    }

    @Test
    void aCorrectedContractStaysOnRecordAsItWasKnownThen() {
        String agency = organisation("STATE_AGENCY");
        ValidatableResponse recorded = record(agency).statusCode(201);
        String id = recorded.extract().path("id");
        String then = recorded.extract().path("recordedAt");
        put(asOrganisation(agency).header("If-Match", "\"1\""), agency, id, example("correctContract"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("endsOn", is("2017-12-31"));

        verdict(agency, "VIESTINVALITYS", "2018-01-15")
                .body("adoptBy", is("2018-01-01"))
                .body("status", is("OVERDUE"));
        verdictKnownAt(then, agency, "VIESTINVALITYS", "2018-01-15")
                .body("adoptBy", is("2018-06-01"))
                .body("status", is("DEFERRED"));
        verdictKnownAt(Instant.parse(then).minusNanos(1000).toString(), agency, "VIESTINVALITYS", "2018-01-15")
                .body("adoptBy", is("2017-07-01"))
                .body("status", is("OVERDUE"));

        List<JsonNode> events = Published.of(id, 2);
        assertEquals(List.of("ContractRecorded", "ContractRecorded"), Published.names(events));
        assertEquals("2017-12-31", events.getLast().at("/data/endsOn").asText());
        asOrganisation(agency)
                .get(path(agency) + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.step", contains("RECORD", "CORRECT"))
                .body("items.version", contains(1, 2))
                .body("items.state.endsOn", contains("2018-05-31", "2017-12-31"))
                .body("items.state.recordedAt[0]", is(then));
    }

    @Test
    void aCorrectionSaysWhichVersionItIsMeantFor() {
        String agency = organisation("STATE_AGENCY");
        String id = record(agency).extract().path("id");
        put(asOrganisation(agency), agency, id, example("correctContract")).statusCode(428);
        put(asOrganisation(agency).header("If-Match", "\"2\""), agency, id, example("correctContract"))
                .statusCode(412);
    }

    @Test
    void anotherOrganisationsContractsAreNotThere() {
        String agency = organisation("STATE_AGENCY");
        String other = organisation("STATE_AGENCY");
        String id = record(agency).extract().path("id");
        asOrganisation(other).get(path(agency)).then().statusCode(404);
        asOrganisation(other).get(path(agency) + "/" + id).then().statusCode(404);
        asOrganisation(other).get(path(other) + "/" + id).then().statusCode(404);
        asOrganisation(other).get(path(agency) + "/" + id + "/history").then().statusCode(404);
        put(asOrganisation(other).header("If-Match", "\"1\""), agency, id, example("correctContract"))
                .statusCode(404);
        posting(asOrganisation(other), example("recordContract"))
                .post(path(agency))
                .then()
                .statusCode(404);
        officer().get(path(OnRecord.newBusinessId())).then().statusCode(404);
        officer().get(path(agency) + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whoReadsAndWritesIsSetByRole() {
        String agency = organisation("STATE_AGENCY");
        as("form-backend", Map.of()).get(path(agency)).then().statusCode(403);
        as("ministry-officer", Map.of()).get(path(agency)).then().statusCode(200);
        as("system", Map.of()).get(path(agency)).then().statusCode(200);
        posting(as("ministry-officer", Map.of()), example("recordContract"))
                .post(path(agency))
                .then()
                .statusCode(403);
        posting(officer(), example("recordContract")).post(path(agency)).then().statusCode(201);
        posting(officerOf("VALTIOKONTTORI"), example("recordContract"))
                .post(path(agency))
                .then()
                .statusCode(403);
    }

    @Test
    void allDefectsOfAContractAreNamedAtOnce() {
        String agency = organisation("STATE_AGENCY");
        posting(
                        asOrganisation(agency),
                        "{\"serviceCode\":\"FAKSIPALVELU\",\"concludedOn\":\"2016-01-02\",\"endsOn\":\"2016-01-01\",\"price\":1}")
                .post(path(agency))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/serviceCode UNKNOWN_SERVICE",
                                "/supplier REQUIRED",
                                "/endsOn ENDS_BEFORE_BEGINNING",
                                "/price UNKNOWN_PROPERTY"));
        asOrganisation(agency).get(path(agency)).then().body("items.size()", is(0));
    }

    @Test
    void aContractWithoutAKnownEndDefersWithoutADate() {
        String agency = organisation("STATE_AGENCY");
        posting(
                        asOrganisation(agency),
                        "{\"serviceCode\":\"TUNNISTAMINEN\",\"supplier\":\"Tunnus Oy\",\"concludedOn\":\"2014-01-01\"}")
                .post(path(agency))
                .then()
                .statusCode(201)
                .body("endsOn", nullValue());
        verdict(agency, "TUNNISTAMINEN", "2019-01-01")
                .body("status", is("DEFERRED"))
                .body("adoptBy", nullValue());
        record(agency).statusCode(201);
        asOrganisation(agency)
                .queryParam("serviceCode", "TUNNISTAMINEN")
                .get(path(agency))
                .then()
                .body("items.supplier", contains("Tunnus Oy"));
    }

    @Test
    void theSamePostTwiceWithOneKeyIsOneContract() {
        String agency = organisation("STATE_AGENCY");
        String key = UUID.randomUUID().toString();
        String first = keyed(agency, key).statusCode(201).extract().path("id");
        keyed(agency, key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        asOrganisation(agency).get(path(agency)).then().body("items.id", contains(first));
    }

    private static ValidatableResponse keyed(String organisation, String key) {
        return asOrganisation(organisation)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(example("recordContract"))
                .post(path(organisation))
                .then();
    }

    private static ValidatableResponse record(String organisation) {
        return posting(asOrganisation(organisation), example("recordContract"))
                .post(path(organisation))
                .then();
    }

    private static ValidatableResponse put(RequestSpecification request, String organisation, String id, String body) {
        return request.contentType("application/json")
                .body(body)
                .put(path(organisation) + "/" + id)
                .then();
    }

    private static String path(String organisation) {
        return "/v1/organisations/" + organisation + "/contracts";
    }
}
