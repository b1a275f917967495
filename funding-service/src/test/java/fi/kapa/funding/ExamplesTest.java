package fi.kapa.funding;

import static fi.kapa.chassis.test.Examples.assertAnswered;
import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.funding.Cases.APPLICATIONS;
import static fi.kapa.funding.Cases.CALLS;
import static fi.kapa.funding.Cases.DECIDER;
import static fi.kapa.funding.Cases.PREPARER;
import static fi.kapa.funding.Cases.ministry;
import static fi.kapa.funding.Cases.step;
import static fi.kapa.funding.Example.request;
import static fi.kapa.funding.KnownFacts.MUNICIPALITY;

import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
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
    void theExamplesOfACallAreTrue() {
        ValidatableResponse opened = posting(ministry(PREPARER), request("openFundingCall"))
                .post(CALLS)
                .then()
                .statusCode(201);
        assertAnswered("openFundingCall", opened);
        String call = CALLS + "/" + opened.extract().path("id");
        assertAnswered("getFundingCall", read(ministry(PREPARER), call));
        assertAnswered("changeFundingCall", put(() -> ministry(PREPARER), call, request("changeFundingCall")));
    }

    @Test
    void theExamplesOfADraftAreTrue() {
        String call = Cases.call("1000000.00");
        String draft = posting(asOrganisation(MUNICIPALITY), Cases.body(call, MUNICIPALITY, false))
                .post(APPLICATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = APPLICATIONS + "/" + draft;
        assertAnswered(
                "editFundingDraft", put(() -> asOrganisation(MUNICIPALITY), path, request("editFundingDraft", call)));
        party("submitFundingDraft", draft, "submissions");
        party("withdrawFundingApplication", draft, "withdrawals");
    }

    @Test
    void theExamplesOfAGrantAreTrue() {
        String call = Cases.call("1000000.00");
        ValidatableResponse applied = posting(asOrganisation(MUNICIPALITY), request("applyForFunding", call))
                .post(APPLICATIONS)
                .then()
                .statusCode(201);
        assertAnswered("applyForFunding", applied);
        String id = applied.extract().path("id");
        assertAnswered("getFundingApplication", read(asOrganisation(MUNICIPALITY), APPLICATIONS + "/" + id));
        assertAnswered(
                "listFundingApplications", read(asOrganisation(MUNICIPALITY).queryParam("callId", call), APPLICATIONS));
        ofTheMinistry("requestFundingInformation", PREPARER, id, "information-requests");
        assertAnswered(
                "getFundingNoticeDetails", read(as("system", Map.of()), APPLICATIONS + "/" + id + "/notice-details"));
        party("supplementFundingApplication", id, "supplements");
        ofTheMinistry("proposeFundingDecision", PREPARER, id, "proposals");
        ofTheMinistry("decideFunding", DECIDER, id, "decisions");
        assertAnswered(
                "getFundingApplicationHistory",
                read(asOrganisation(MUNICIPALITY), APPLICATIONS + "/" + id + "/history"));
        assertAnswered("getFundingCallBudget", read(ministry(PREPARER), CALLS + "/" + call + "/budget"));
    }

    @Test
    void theExampleOfACalculationIsTrue() {
        String body = request("calculateFunding", Cases.call("1000000.00"));
        assertAnswered(
                "calculateFunding",
                asOrganisation(MUNICIPALITY)
                        .contentType("application/json")
                        .body(body)
                        .post("/v1/funding-calculations")
                        .then()
                        .statusCode(200));
    }

    private static void party(String operation, String id, String step) {
        assertAnswered(
                operation,
                step(asOrganisation(MUNICIPALITY), id, step, request(operation)).statusCode(201));
    }

    private static void ofTheMinistry(String operation, String person, String id, String step) {
        assertAnswered(operation, step(person, id, step, request(operation)).statusCode(201));
    }

    private static ValidatableResponse read(RequestSpecification caller, String path) {
        return caller.get(path).then().statusCode(200);
    }

    private static ValidatableResponse put(Supplier<RequestSpecification> caller, String path, String body) {
        String version = caller.get().get(path).header("ETag");
        return caller.get()
                .header("If-Match", version)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }
}
