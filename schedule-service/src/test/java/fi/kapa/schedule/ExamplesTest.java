package fi.kapa.schedule;

import static fi.kapa.chassis.test.Examples.assertAnswered;
import static fi.kapa.chassis.test.Examples.request;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.schedule.Cases.PATH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the contract shows is what the service takes and answers. */
@QuarkusTest
@WithTestResource(Platform.class)
class ExamplesTest {
    private static final String MUNICIPALITY = "0131297-0";
    private static final String COURT = "9000014-2";

    @Inject
    Clock clock;

    @BeforeEach
    void onTheDayOfTheExamples() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.catalogue();
        KnownFacts.organisation(MUNICIPALITY, "Esimerkkikunta", "MUNICIPAL_AUTHORITY");
        KnownFacts.organisation(COURT, "Esimerkkituomioistuin", "COURT_OR_JUDICIAL_BODY");
    }

    @Test
    void theExamplesOfFilingAndReadingAreTrue() {
        ValidatableResponse answer =
                Cases.post(Cases.formBackend(), request("submitSchedule")).statusCode(201);
        assertAnswered("submitSchedule", answer);
        String id = answer.extract().path("id");
        assertAnswered("getScheduleSubmission", Cases.read(MUNICIPALITY, id).statusCode(200));
        assertAnswered(
                "listScheduleSubmissions",
                asOrganisation(MUNICIPALITY)
                        .queryParam("state", "SUBMITTED")
                        .get(PATH)
                        .then()
                        .statusCode(200));
        assertAnswered(
                "getScheduleSubmissionHistory",
                Cases.officer().get(PATH + "/" + id + "/history").then().statusCode(200));
        assertAnswered(
                "listMissingSubmissions",
                Cases.officer()
                        .queryParam("category", "COURT_OR_JUDICIAL_BODY")
                        .get("/v1/missing-submissions")
                        .then()
                        .statusCode(200));
    }

    @Test
    void theExamplesOfTheStepsAreTrue() {
        String id = Cases.post(Cases.formBackend(), request("submitSchedule"))
                .statusCode(201)
                .extract()
                .path("id");
        assertAnswered(
                "requestScheduleClarification",
                Cases.step(Cases.officer(), id, "clarification-requests", request("requestScheduleClarification"))
                        .statusCode(201));
        assertAnswered(
                "amendSchedule",
                Cases.amend(MUNICIPALITY, id, request("amendSchedule")).statusCode(201));
        assertAnswered(
                "acceptSchedule",
                Cases.step(Cases.officer(), id, "acceptances", request("acceptSchedule"))
                        .statusCode(201));
        assertAnswered(
                "withdrawSchedule",
                Cases.step(asOrganisation(MUNICIPALITY), id, "withdrawals", request("withdrawSchedule"))
                        .statusCode(201));
    }

    @Test
    void aMonthIsAStringInTheContract() {
        assertEquals("string", contract().at("/components/schemas/Month/type").asText());
    }

    private static JsonNode contract() {
        return Example.json(RestAssured.given()
                .queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
