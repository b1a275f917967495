package fi.kapa.exemption;

import static fi.kapa.chassis.test.Examples.assertAnswered;
import static fi.kapa.chassis.test.Examples.request;
import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.exemption.Cases.PATH;
import static fi.kapa.exemption.Cases.decider;
import static fi.kapa.exemption.Cases.ministry;
import static fi.kapa.exemption.Cases.officer;
import static fi.kapa.exemption.Cases.step;
import static fi.kapa.exemption.Cases.stepOnVersion;
import static fi.kapa.exemption.KnownFacts.HELSINKI;

import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the contract shows is what the service takes and answers. */
@QuarkusTest
@WithTestResource(Platform.class)
class ExamplesTest {
    @Inject
    Clock clock;

    @BeforeEach
    void onTheDayOfTheExamples() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void theExamplesOfApplyingAreTrue() {
        String draft = Cases.draft(HELSINKI);
        String version = asOrganisation(HELSINKI).get(PATH + "/" + draft).header("ETag");
        assertAnswered(
                "editExemptionDraft",
                asOrganisation(HELSINKI)
                        .header("If-Match", version)
                        .contentType("application/json")
                        .body(request("editExemptionDraft"))
                        .put(PATH + "/" + draft)
                        .then()
                        .statusCode(200));
        party("submitExemptionApplication", draft, "submissions");
        assertAnswered("getExemptionApplication", read(draft, ""));
        party("withdrawExemptionApplication", draft, "withdrawals");
    }

    @Test
    void theExamplesOfAGrantAreTrue() {
        ValidatableResponse applied = posting(asOrganisation(HELSINKI), request("applyForExemption"))
                .post(PATH)
                .then()
                .statusCode(201);
        assertAnswered("applyForExemption", applied);
        String id = applied.extract().path("id");
        assertAnswered(
                "requestExemptionInformation",
                stepOnVersion(
                                () -> officer("valmistelija"),
                                id,
                                "information-requests",
                                request("requestExemptionInformation"))
                        .statusCode(201));
        assertAnswered(
                "getExemptionNoticeDetails",
                as("system", Map.of())
                        .get(PATH + "/" + id + "/notice-details")
                        .then()
                        .statusCode(200));
        party("supplementExemptionApplication", id, "supplements");
        assertAnswered(
                "proposeExemptionDecision",
                Cases.propose(id, request("proposeExemptionDecision")).statusCode(201));
        assertAnswered(
                "decideExemption", Cases.decide(id, request("decideExemption")).statusCode(201));
        assertAnswered("getExemptionApplicationHistory", read(id, "/history"));
        ValidatableResponse decision = read(id, "/decision");
        assertAnswered("getExemptionDecision", decision);

        String exemption = "/v1/exemptions/" + decision.extract().path("exemptionId");
        assertAnswered(
                "getExemption", officer("valmistelija").get(exemption).then().statusCode(200));
        assertAnswered(
                "revokeExemption",
                posting(decider("ratkaisija"), request("revokeExemption"))
                        .post(exemption + "/revocations")
                        .then()
                        .statusCode(201));
    }

    @Test
    void theExamplesOfTheMinistryAndOfReviewAreTrue() {
        party("answerReferralOpportunity", Cases.aboutToBeRejected(HELSINKI), "referrals");
        String rejected = Cases.rejected(HELSINKI);
        party("requestExemptionReview", rejected, "review-requests");
        assertAnswered(
                "decideExemptionReview",
                stepOnVersion(
                                () -> decider("ratkaisija"),
                                rejected,
                                "review-decisions",
                                request("decideExemptionReview"))
                        .statusCode(201));
        assertAnswered(
                "takeOverExemptionApplication",
                step(ministry("vm"), Cases.submitted(HELSINKI), "take-overs", request("takeOverExemptionApplication"))
                        .statusCode(201));
    }

    private static void party(String operation, String id, String step) {
        assertAnswered(
                operation,
                step(asOrganisation(HELSINKI), id, step, request(operation)).statusCode(201));
    }

    private static ValidatableResponse read(String id, String part) {
        return asOrganisation(HELSINKI).get(PATH + "/" + id + part).then().statusCode(200);
    }
}
