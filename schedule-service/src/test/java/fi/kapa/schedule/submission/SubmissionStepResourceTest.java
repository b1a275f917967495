package fi.kapa.schedule.submission;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.schedule.Cases.PATH;
import static fi.kapa.schedule.Cases.amend;
import static fi.kapa.schedule.Cases.body;
import static fi.kapa.schedule.Cases.officer;
import static fi.kapa.schedule.Cases.step;
import static fi.kapa.schedule.Cases.submit;
import static fi.kapa.schedule.Cases.submitted;
import static fi.kapa.schedule.KnownFacts.HELSINKI;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.schedule.Cases;
import fi.kapa.schedule.KnownFacts;
import fi.kapa.schedule.Published;
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
class SubmissionStepResourceTest {
    @Inject
    Clock clock;

    @BeforeEach
    void onADayBeforeTheGoalsAreDue() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void anAmendmentIsANewRevisionOfTheSameReference() {
        ValidatableResponse submitted = submit(HELSINKI);
        String id = submitted.extract().path("id");
        amend(HELSINKI, id, body(HELSINKI).replace("2017-05", "2018-03"))
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", PATH + "/" + id)
                .body("id", is(id))
                .body("reference", equalTo(submitted.extract().path("reference")))
                .header("Content-Language", "fi")
                .header("Vary", "Accept-Language")
                .body("revision", is(2))
                .body("warnings.code", contains("AFTER_LATEST_DATE"))
                .body("warnings.legalBasis", contains("571/2016 § 29.1"));
        Cases.read(HELSINKI, id).body("goals.targetMonth", contains("2018-03"));
        List<JsonNode> events = Published.of(id, 2);
        assertEquals(List.of("ScheduleSubmitted", "ScheduleAmended"), Published.names(events));
        assertEquals(2, events.getLast().path("aggregateversion").asInt());
    }

    @Test
    void anAmendmentStaysWithItsOrganisationAndHasAllItsDefectsNamed() {
        amend(
                        HELSINKI,
                        submitted(HELSINKI),
                        body(HELSINKI)
                                .replace("\"language\"", "\"unit\":\"sote\",\"language\"")
                                .replace("TUNNISTAMINEN", "FAX"))
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/businessId OTHER_ORGANISATION", "/goals/0/serviceCode UNKNOWN_SERVICE"));
    }

    @Test
    void anOfficerAsksAndTheAmendmentAnswers() {
        String id = submitted(HELSINKI);
        step(officer(), id, "clarification-requests", "{\"question\":\"Milloin sopimus päättyy?\"}")
                .statusCode(201)
                .body("state", is("NEEDS_CLARIFICATION"))
                .body("question", is("Milloin sopimus päättyy?"));
        amend(HELSINKI, id, body(HELSINKI))
                .statusCode(201)
                .body("state", is("SUBMITTED"))
                .body("question", nullValue());
        asOrganisation(HELSINKI)
                .get(PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.step", contains("SUBMIT", "REQUEST_CLARIFICATION", "AMEND"))
                .body("items.by", contains(nullValue(), nullValue(), nullValue()));
        officer().get(PATH + "/" + id + "/history").then().body("items[1].by", is("virkailija"));
        assertEquals(
                List.of("ScheduleSubmitted", "ScheduleClarificationRequested", "ScheduleAmended"),
                Published.names(Published.of(id, 3)));
    }

    @Test
    void anOfficerAsksAgainAndOfWhatWaitsForItsOrganisation() {
        for (String organisation : List.of(HELSINKI, "9000007-0")) {
            String id = submitted(organisation);
            for (String question : List.of("Milloin sopimus päättyy?", "Kenen sopimus se on?")) {
                step(officer(), id, "clarification-requests", "{\"question\":\"%s\"}".formatted(question))
                        .statusCode(201)
                        .body("state", is("NEEDS_CLARIFICATION"))
                        .body("question", is(question));
            }
        }
    }

    @Test
    void anOfficerAccepts() {
        String id = submitted(HELSINKI);
        step(as("kapa-decider", Map.of()), id, "acceptances", "{}")
                .statusCode(201)
                .body("state", is("ACCEPTED"));
        step(officer(), id, "acceptances", "{}").statusCode(409).body("code", is("ILLEGAL_TRANSITION"));
        assertEquals(List.of("ScheduleSubmitted", "ScheduleAccepted"), Published.names(Published.of(id, 2)));
    }

    @Test
    void aWithdrawnSubmissionKeepsItsReasonAndAllowsNoFurtherStep() {
        String id = submitted(HELSINKI);
        step(asOrganisation(HELSINKI), id, "withdrawals", "{\"reason\":\"Ilmoitamme myöhemmin.\"}")
                .statusCode(201)
                .body("state", is("WITHDRAWN"))
                .body("withdrawalReason", is("Ilmoitamme myöhemmin."));
        step(officer(), id, "acceptances", "{}").statusCode(409).body("code", is("ILLEGAL_TRANSITION"));
        amend(HELSINKI, id, body(HELSINKI)).statusCode(409).body("code", is("ILLEGAL_TRANSITION"));
        List<JsonNode> events = Published.of(id, 2);
        assertEquals("ScheduleWithdrawn", Published.names(events).getLast());
        assertEquals("WITHDRAWN", events.getLast().path("data").path("state").asText());
    }

    @Test
    void theSameStepTwiceWithOneKeyIsOneStep() {
        String id = submitted(HELSINKI);
        String key = UUID.randomUUID().toString();
        keyed(key, id)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Content-Language", "fi")
                .body("revision", is(2));
        keyed(key, id)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"2\"")
                .header("Content-Language", nullValue())
                .body("revision", is(2));
        Cases.read(HELSINKI, id).body("revision", is(2));
    }

    @Test
    void aStepOnAVersionThatIsGoneIsRefused() {
        String id = submitted(HELSINKI);
        amend(HELSINKI, id, body(HELSINKI)).statusCode(201);
        step(officer().header("If-Match", "\"1\""), id, "acceptances", "{}").statusCode(412);
        step(officer().header("If-Match", "\"2\""), id, "acceptances", "{}")
                .statusCode(201)
                .header("ETag", "\"3\"");
    }

    private static ValidatableResponse keyed(String key, String id) {
        return asOrganisation(HELSINKI)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body(HELSINKI).replace("2017-05", "2018-03"))
                .post(PATH + "/" + id + "/amendments")
                .then();
    }
}
