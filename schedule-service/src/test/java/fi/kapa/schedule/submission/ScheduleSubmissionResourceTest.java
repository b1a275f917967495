package fi.kapa.schedule.submission;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Events;
import fi.kapa.chassis.test.Platform;
import fi.kapa.schedule.KnownFacts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class ScheduleSubmissionResourceTest {
    private static final String PATH = "/v1/schedule-submissions";
    private static final String HELSINKI = "0201256-6";
    private static final String ESPOO = "0101263-6";
    private static final String UNREGISTERED = "9000007-0";

    @Inject
    Clock clock;

    @BeforeEach
    void onADayBeforeTheGoalsAreDue() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.catalogue();
        KnownFacts.organisation(HELSINKI, "Helsingin kaupunki", "MUNICIPAL_AUTHORITY");
        KnownFacts.organisation(ESPOO, "Espoon kaupunki", "MUNICIPAL_AUTHORITY");
    }

    @Test
    void aSubmissionOfTheFormBackendIsKeptAndPublished() {
        String id = submit(HELSINKI)
                .statusCode(201)
                .header("Location", startsWith(PATH + "/"))
                .header("ETag", "\"1\"")
                .body("reference", matchesPattern("AT-2016-[0-9]{6}"))
                .body("revision", is(1))
                .body("channel", is("FORM"))
                .body("state", is("SUBMITTED"))
                .body("late", is(false))
                .body("warnings", hasSize(0))
                .extract()
                .path("id");

        JsonNode event = published(id, 1).getFirst();
        assertEquals("fi.kapa.schedule.ScheduleSubmitted.v1", event.path("type").asText());
        assertEquals(HELSINKI, event.path("data").path("organisation").asText());
        assertFalse(event.toString().contains("aino@"), "no personal data in events");
    }

    @Test
    void theSamePostTwiceWithOneKeyIsOneSubmission() {
        var key = UUID.randomUUID().toString();
        String first =
                formBackend(key, body(HELSINKI)).statusCode(201).extract().path("id");
        formBackend(key, body(HELSINKI))
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        formBackend(key, body(ESPOO)).statusCode(409).body("code", is("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void allDefectsOfABodyAreNamedAtOnceInTheCallersLanguage() {
        posting(as("form-backend", Map.of()).header("Accept-Language", "sv"), """
                        {"businessId":"0201256-7","language":"no","colour":"blue","submitter":{"name":"Aino\\nEsimerkki","email":"aino"},
                         "goals":[{"serviceCode":"FAX","targetMonth":"2017-13"},{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05"},
                                  {"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-06"}]}
                        """)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Language", "sv")
                .body("code", is("INVALID_INPUT"))
                .body("title", is("Uppgifterna i begäran innehåller fel"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/businessId WRONG_CHECK_DIGIT",
                                "/language NOT_ONE_OF",
                                "/colour UNKNOWN_PROPERTY",
                                "/submitter/name CONTROL_CHARACTER",
                                "/submitter/email INVALID_EMAIL",
                                "/goals/0/serviceCode UNKNOWN_SERVICE",
                                "/goals/0/targetMonth INVALID_MONTH",
                                "/goals/2/serviceCode DUPLICATE_SERVICE"));
    }

    @Test
    void theNewestSubmissionOfAnOrganisationSupersedesTheOlder() {
        String older = submit(ESPOO).statusCode(201).extract().path("id");
        String newer = submit(ESPOO).statusCode(201).extract().path("id");
        asOrganisation(ESPOO).get(PATH + "/" + older).then().body("state", is("SUPERSEDED"));
        asOrganisation(ESPOO)
                .queryParam("state", "SUBMITTED")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(newer))
                .body("next", nullValue());
    }

    @Test
    void aSubmissionIsInTimeUntilTheEndOfTheLastDay() {
        BusinessDate.set(LocalDate.of(2016, 10, 31), clock);
        submit(ESPOO).statusCode(201).body("late", is(false));
        BusinessDate.set(LocalDate.of(2016, 11, 1), clock);
        submit(ESPOO).statusCode(201).body("late", is(true));
    }

    @Test
    void anUnregisteredOrganisationsSubmissionWaitsUntilItIsKnown() {
        String id = submit(UNREGISTERED)
                .statusCode(201)
                .body("state", is("NEEDS_CLARIFICATION"))
                .body("warnings.code", contains("UNKNOWN_ORGANISATION"))
                .extract()
                .path("id");
        KnownFacts.organisation(UNREGISTERED, "Valtioneuvoston kanslia", "STATE_AGENCY");
        await().untilAsserted(() -> asOrganisation(UNREGISTERED)
                .get(PATH + "/" + id)
                .then()
                .body("state", is("SUBMITTED"))
                .body("warnings", hasSize(0)));
    }

    @Test
    void anAmendmentIsANewRevisionOfTheSameReference() {
        ValidatableResponse submitted = submit(HELSINKI).statusCode(201);
        String id = submitted.extract().path("id");
        posting(asOrganisation(HELSINKI), body(HELSINKI).replace("2017-05", "2018-03"))
                .post(PATH + "/" + id + "/amendments")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("reference", equalTo(submitted.extract().path("reference")))
                .body("revision", is(2))
                .body("warnings.code", contains("AFTER_LATEST_DATE"))
                .body("warnings.legalBasis", contains("571/2016 § 29.1"));
        assertEquals(
                List.of("fi.kapa.schedule.ScheduleSubmitted.v1", "fi.kapa.schedule.ScheduleAmended.v1"),
                published(id, 2).stream()
                        .map(event -> event.path("type").asText())
                        .toList());
    }

    @Test
    void aWithdrawnSubmissionAllowsNoFurtherStep() {
        String id = submit(HELSINKI).statusCode(201).extract().path("id");
        posting(asOrganisation(HELSINKI), "{}")
                .post(PATH + "/" + id + "/withdrawals")
                .then()
                .statusCode(201)
                .body("state", is("WITHDRAWN"));
        posting(as("kapa-officer", Map.of()), "{}")
                .post(PATH + "/" + id + "/acceptances")
                .then()
                .statusCode(409)
                .body("code", is("ILLEGAL_TRANSITION"));
    }

    @Test
    void anOfficerAsksAndTheAmendmentAnswers() {
        String id = submit(HELSINKI).statusCode(201).extract().path("id");
        posting(as("kapa-officer", Map.of()), "{\"question\":\"Milloin sopimus päättyy?\"}")
                .post(PATH + "/" + id + "/clarification-requests")
                .then()
                .statusCode(201)
                .body("state", is("NEEDS_CLARIFICATION"))
                .body("question", is("Milloin sopimus päättyy?"));
        posting(asOrganisation(HELSINKI), body(HELSINKI))
                .post(PATH + "/" + id + "/amendments")
                .then()
                .statusCode(201)
                .body("state", is("SUBMITTED"))
                .body("question", nullValue());
        asOrganisation(HELSINKI)
                .get(PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.step", contains("SUBMIT", "REQUEST_CLARIFICATION", "AMEND"))
                .body("items.by", contains(nullValue(), nullValue(), nullValue()));
    }

    @Test
    void anotherOrganisationSeesAndChangesNothing() {
        String id = submit(HELSINKI).statusCode(201).extract().path("id");
        asOrganisation(ESPOO).get(PATH + "/" + id).then().statusCode(404);
        posting(asOrganisation(ESPOO), "{}")
                .post(PATH + "/" + id + "/withdrawals")
                .then()
                .statusCode(404);
        posting(asOrganisation(ESPOO), body(HELSINKI)).post(PATH).then().statusCode(404);
        asOrganisation(HELSINKI).get(PATH + "/" + id).then().body("state", is("SUBMITTED"));
        asOrganisation(HELSINKI)
                .header("X-Road-Client", "FI/GOV/" + ESPOO)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200);
        given().header("X-Road-Client", "FI/MUN/" + HELSINKI)
                .get(PATH + "/" + id)
                .then()
                .statusCode(401);
    }

    @Test
    void theOrderOfRefusalsIsThatOfTheInterface() {
        given().get(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", is("UNAUTHENTICATED"));
        given().auth()
                .oauth2("not.a.token")
                .get("/openapi")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        as("form-backend", Map.of()).get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().get("/nothing").then().statusCode(404).contentType("application/problem+json");
        as("form-backend", Map.of()).delete(PATH).then().statusCode(405).contentType("application/problem+json");
        as("form-backend", Map.of())
                .contentType("text/plain")
                .body("x")
                .post(PATH)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        as("form-backend", Map.of())
                .accept("image/png")
                .get(PATH)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        posting(as("form-backend", Map.of()), "{\"x\":\"" + "x".repeat(1_100_000) + "\"}")
                .post(PATH)
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        posting(as("system", Map.of()), "{").post(PATH).then().statusCode(403);
        as("form-backend", Map.of())
                .contentType("application/json")
                .body(body(HELSINKI))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", is("IDEMPOTENCY_KEY_REQUIRED"));
        posting(as("form-backend", Map.of()), "[".repeat(5000))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("MALFORMED_JSON"));
        as("form-backend", Map.of())
                .queryParam("limit", "201")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("limit"));
        as("form-backend", Map.of())
                .queryParam("state", "LOST")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("NOT_ONE_OF"));
        as("form-backend", Map.of())
                .queryParam("cursor", "x")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("INVALID_CURSOR"));
        as("form-backend", Map.of()).get(PATH + "/not-an-id").then().statusCode(404);
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        String id = submit(HELSINKI).statusCode(201).extract().path("id");
        asOrganisation(HELSINKI)
                .header("If-None-Match", "\"1\"")
                .get(PATH + "/" + id)
                .then()
                .statusCode(304);
        posting(asOrganisation(HELSINKI).header("If-Match", "\"7\""), "{}")
                .post(PATH + "/" + id + "/withdrawals")
                .then()
                .statusCode(412);
    }

    private static ValidatableResponse submit(String organisation) {
        return formBackend(UUID.randomUUID().toString(), body(organisation));
    }

    private static ValidatableResponse formBackend(String key, String body) {
        return as("form-backend", Map.of())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(PATH)
                .then();
    }

    private static List<JsonNode> published(String id, int count) {
        return await().until(() -> Events.of("kapa.schedule.v1", id), events -> events.size() == count);
    }

    private static String body(String organisation) {
        return """
               {"businessId":"%s","language":"sv","submitter":{"name":"Aino Esimerkki","email":"aino@helsinki.example","phone":"+358 9 1234567"},
                "goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05","readyFrom":"2017-03","contractEndsOn":"2017-04-30","currentSolution":"Vetuma"}]}
               """.formatted(organisation);
    }
}
