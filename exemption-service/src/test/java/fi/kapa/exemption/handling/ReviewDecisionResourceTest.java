package fi.kapa.exemption.handling;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.exemption.Cases.PATH;
import static fi.kapa.exemption.Cases.decider;
import static fi.kapa.exemption.Cases.ministry;
import static fi.kapa.exemption.Cases.step;
import static fi.kapa.exemption.Cases.stepOnVersion;
import static fi.kapa.exemption.KnownFacts.HELSINKI;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.exemption.Cases;
import fi.kapa.exemption.Example;
import fi.kapa.exemption.KnownFacts;
import fi.kapa.exemption.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class ReviewDecisionResourceTest {
    @Inject
    Clock clock;

    @BeforeEach
    void onAnOrdinaryDay() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void aRejectionIsAmendedToAnExemption() {
        String id = Cases.rejected(HELSINKI);
        request(id).statusCode(201).body("review", is("REQUESTED"));
        request(id).statusCode(409).body("code", is("ILLEGAL_TRANSITION"));
        review(id, Example.request("decideExemptionReview"))
                .statusCode(201)
                .body("review", is("AMENDED"))
                .body("outcome", is("GRANTED"));
        asOrganisation(HELSINKI)
                .get(PATH + "/" + id + "/decision")
                .then()
                .body("outcome", is("REJECTED"))
                .body("review.outcome", is("AMENDED"))
                .body("review.amended.outcome", is("GRANTED"));
        inForceOn("2017-06-01").body("items.applicationId", hasItem(id));

        List<JsonNode> events = Published.of(id, 5);
        assertEquals(
                List.of("ExemptionReviewRequested", "ExemptionAmended"),
                Published.names(events).subList(3, 5));
        assertEquals(
                "2017-01-01", events.getLast().path("data").path("validFrom").asText());
    }

    @Test
    void anAnnulledExemptionHoldsOnNoDay() {
        String id = Cases.granted(HELSINKI);
        request(id).statusCode(201);
        review(id, "{\"outcome\":\"ANNULLED\",\"statement\":\"Virheellinen.\"}")
                .statusCode(201)
                .body("review", is("ANNULLED"));
        inForceOn("2017-06-01").body("items.applicationId", not(hasItem(id)));
        JsonNode annulled = Published.of(id, 4).getLast();
        assertEquals(List.of("ExemptionAnnulled"), Published.names(List.of(annulled)));
        assertFalse(annulled.path("data").has("validFrom"));
    }

    @Test
    void anUpheldDecisionIsToldToNobodyElse() {
        String id = Cases.rejected(HELSINKI);
        request(id).statusCode(201);
        review(id, "{\"outcome\":\"UPHELD\",\"statement\":\"Ei muutosta.\"}")
                .statusCode(201)
                .body("review", is("UPHELD"));
        review(id, "{\"outcome\":\"UPHELD\",\"statement\":\"Taas.\"}").statusCode(409);
        assertEquals(
                "ExemptionReviewRequested", Published.names(Published.of(id, 4)).getLast());
    }

    @Test
    void aReviewIsAskedForInTime() {
        String id = Cases.rejected(HELSINKI);
        BusinessDate.set(LocalDate.of(2016, 10, 19), clock);
        request(id).statusCode(409).body("code", is("TIME_OVER"));
        BusinessDate.set(LocalDate.of(2016, 10, 18), clock);
        request(id).statusCode(201);
    }

    @Test
    void onlyWhoeverDecidedReviewsAndOnlyWhatWasAskedFor() {
        String id = Cases.rejected(HELSINKI);
        review(id, "{\"outcome\":\"UPHELD\",\"statement\":\"Ei muutosta.\"}").statusCode(409);
        request(id).statusCode(201);
        stepOnVersion(() -> ministry("vm"), id, "review-decisions", "{\"outcome\":\"UPHELD\",\"statement\":\"Ei.\"}")
                .statusCode(409);
        step(decider("ratkaisija"), id, "review-decisions", "{\"outcome\":\"UPHELD\",\"statement\":\"Ei.\"}")
                .statusCode(428);
        review(id, "{\"outcome\":\"AMENDED\",\"statement\":\"Muutetaan.\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/amended"));
        asOrganisation(HELSINKI).get(PATH + "/" + id).then().body("possibleSteps", not(hasItem("review-requests")));
    }

    @Test
    void aReviewOfTheProducerWorsensNothing() {
        String id = Cases.granted(HELSINKI);
        request(id).statusCode(201);
        review(id, """
                        {"outcome":"AMENDED","statement":"Hylätään.","amended":{"outcome":"REJECTED","statement":"Ei välttämätöntä."}}
                        """).statusCode(409).body("code", is("REFERRAL_OPPORTUNITY_OPEN"));
        asOrganisation(HELSINKI).get(PATH + "/" + id + "/decision").then().body("review", nullValue());
    }

    private static ValidatableResponse request(String id) {
        return step(asOrganisation(HELSINKI), id, "review-requests", Example.request("requestExemptionReview"));
    }

    private static ValidatableResponse review(String id, String decision) {
        return stepOnVersion(() -> decider("ratkaisija"), id, "review-decisions", decision);
    }

    private static ValidatableResponse inForceOn(String day) {
        return as("system", Map.of())
                .queryParam("asOf", day)
                .queryParam("limit", 200)
                .get("/v1/exemptions")
                .then()
                .statusCode(200);
    }
}
