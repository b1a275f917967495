package fi.kapa.exemption.handling;

import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.exemption.Cases.DISMISSED;
import static fi.kapa.exemption.Cases.GRANTED;
import static fi.kapa.exemption.Cases.PATH;
import static fi.kapa.exemption.Cases.REJECTED;
import static fi.kapa.exemption.Cases.decide;
import static fi.kapa.exemption.Cases.decider;
import static fi.kapa.exemption.Cases.ministry;
import static fi.kapa.exemption.Cases.officer;
import static fi.kapa.exemption.Cases.propose;
import static fi.kapa.exemption.Cases.step;
import static fi.kapa.exemption.Cases.stepOnVersion;
import static fi.kapa.exemption.KnownFacts.HELSINKI;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.exemption.Cases;
import fi.kapa.exemption.KnownFacts;
import fi.kapa.exemption.Published;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class DecisionResourceTest {
    @Inject
    Clock clock;

    @Inject
    Session session;

    @BeforeEach
    void onAnOrdinaryDay() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void whatOnePersonProposedAnotherDecides() {
        String id = Cases.submitted(HELSINKI);
        decide(id, GRANTED).statusCode(409).body("code", is("NOT_PREPARED"));
        propose(id, GRANTED)
                .statusCode(201)
                .body("state", is("PREPARED"))
                .body("answerBy", nullValue())
                .body("proposal.preparedBy", is("valmistelija"));
        asOrganisation(HELSINKI)
                .get(PATH + "/" + id)
                .then()
                .body("proposal", nullValue())
                .body("possibleSteps", contains("withdrawals"));
        stepOnVersion(() -> decider("valmistelija"), id, "decisions", GRANTED)
                .statusCode(409)
                .body("code", is("SAME_PERSON"));
        decider("ratkaisija").get(PATH + "/" + id).then().body("possibleSteps", contains("decisions"));
        decider("valmistelija").get(PATH + "/" + id).then().body("possibleSteps", hasSize(0));
        decide(id, GRANTED)
                .statusCode(201)
                .body("state", is("DECIDED"))
                .body("outcome", is("GRANTED"))
                .body("decidedBy", is("VRK"))
                .body("decidedOn", is("2016-09-15"))
                .body("reviewUntil", is("2016-10-18"))
                .body("exemptionId", notNullValue());
        decide(id, REJECTED).statusCode(409).body("code", is("ILLEGAL_TRANSITION"));

        List<JsonNode> events = Published.of(id, 2);
        assertEquals(List.of("ExemptionRequested", "ExemptionDecided"), Published.names(events));
        JsonNode decided = events.getLast().path("data");
        assertEquals("2017-01-01", decided.path("validFrom").asText());
        assertEquals("2018-12-31", decided.path("validUntil").asText());
        assertEquals("WHOLE", decided.path("scope").path("kind").asText());
        assertFalse(decided.toString().contains("ratkaisija"), "no persons in events");
    }

    @Test
    void aVersionMustBeNamedAndMustBeTheCurrentOne() {
        String id = Cases.submitted(HELSINKI);
        step(officer("valmistelija"), id, "proposals", GRANTED).statusCode(428);
        step(officer("valmistelija").header("If-Match", "\"9\""), id, "proposals", GRANTED)
                .statusCode(412);
        step(decider("ratkaisija"), id, "decisions", GRANTED).statusCode(428);
    }

    @Test
    void onlyTheRightRolesTakeAStep() {
        String id = Cases.submitted(HELSINKI);
        step(decider("ratkaisija").header("If-Match", "\"1\""), id, "proposals", GRANTED)
                .statusCode(403);
        step(officer("valmistelija").header("If-Match", "\"1\""), id, "decisions", GRANTED)
                .statusCode(403);
        step(asOrganisation(HELSINKI), id, "take-overs", "{\"reason\":\"x\"}").statusCode(403);
        step(officer("valmistelija"), id, "withdrawals", "{}").statusCode(403);
        step(ministry("vm").header("If-Match", "\"1\""), id, "proposals", GRANTED)
                .statusCode(409)
                .body("code", is("ILLEGAL_TRANSITION"));
    }

    @Test
    void aRejectionWaitsUntilTheOpportunityIsDeclined() {
        String id = Cases.submitted(HELSINKI);
        propose(id, REJECTED)
                .statusCode(201)
                .body("state", is("INTENT_TO_REJECT"))
                .body("answerBy", is("2016-09-29"));
        decide(id, REJECTED).statusCode(409).body("code", is("REFERRAL_OPPORTUNITY_OPEN"));
        asOrganisation(HELSINKI)
                .get(PATH + "/" + id)
                .then()
                .body("possibleSteps", contains("referrals", "withdrawals"))
                .body("proposal.outcome", is("REJECTED"))
                .body("proposal.preparedBy", nullValue());
        step(asOrganisation(HELSINKI), id, "referrals", "{}")
                .statusCode(400)
                .body("errors.pointer", contains("/refer"));
        step(asOrganisation(HELSINKI), id, "referrals", "{\"refer\":false}")
                .statusCode(201)
                .body("state", is("PREPARED"));
        decide(id, REJECTED).statusCode(201).body("state", is("DECIDED")).body("exemptionId", nullValue());
        assertEquals(
                List.of("ExemptionRequested", "ExemptionReferralOffered", "ExemptionDecided"),
                Published.names(Published.of(id, 3)));
    }

    @Test
    void theOpportunityRunsUntilTheEndOfItsLastWorkingDay() {
        BusinessDate.set(LocalDate.of(2016, 9, 17), clock);
        String id = Cases.aboutToBeRejected(HELSINKI);
        asOrganisation(HELSINKI).get(PATH + "/" + id).then().body("answerBy", is("2016-10-03"));
        BusinessDate.set(LocalDate.of(2016, 10, 3), clock);
        decide(id, REJECTED).statusCode(409).body("code", is("REFERRAL_OPPORTUNITY_OPEN"));
        BusinessDate.set(LocalDate.of(2016, 10, 4), clock);
        step(asOrganisation(HELSINKI), id, "referrals", "{\"refer\":true}")
                .statusCode(409)
                .body("code", is("TIME_OVER"));
        decide(id, REJECTED).statusCode(201).body("state", is("DECIDED"));
    }

    @Test
    void aDecisionWorseThanItsProposalEscapesNoOpportunity() {
        String id = Cases.submitted(HELSINKI);
        propose(id, GRANTED).statusCode(201);
        decide(id, REJECTED).statusCode(409).body("code", is("REFERRAL_OPPORTUNITY_OPEN"));
        propose(id, REJECTED.replace("REJECTED", "PARTLY_GRANTED")).statusCode(201);
        step(asOrganisation(HELSINKI), id, "referrals", "{\"refer\":false}").statusCode(201);
        decide(id, REJECTED).statusCode(409).body("code", is("REFERRAL_OPPORTUNITY_OPEN"));
        propose(id, REJECTED).statusCode(201).body("state", is("INTENT_TO_REJECT"));
        decide(id, DISMISSED).statusCode(201).body("outcome", is("DISMISSED"));
    }

    @Test
    void aReferredMatterIsDecidedByTwoPersonsOfTheMinistry() {
        String id = Cases.aboutToBeRejected(HELSINKI);
        step(asOrganisation(HELSINKI), id, "referrals", "{\"refer\":true}")
                .statusCode(201)
                .body("state", is("REFERRED_TO_MINISTRY"));
        decide(id, REJECTED).statusCode(409).body("code", is("ILLEGAL_TRANSITION"));
        stepOnVersion(() -> ministry("yksi"), id, "decisions", REJECTED)
                .statusCode(409)
                .body("code", is("NOT_PREPARED"));
        stepOnVersion(() -> ministry("yksi"), id, "proposals", REJECTED)
                .statusCode(201)
                .body("state", is("REFERRED_TO_MINISTRY"));
        stepOnVersion(() -> ministry("yksi"), id, "decisions", REJECTED)
                .statusCode(409)
                .body("code", is("SAME_PERSON"));
        stepOnVersion(() -> ministry("toinen"), id, "decisions", REJECTED)
                .statusCode(201)
                .body("decidedBy", is("MINISTRY"));
        assertEquals(
                List.of("ExemptionRequested", "ExemptionReferralOffered", "ExemptionReferred", "ExemptionDecided"),
                Published.names(Published.of(id, 4)));
    }

    @Test
    void theMinistryTakesAMatterOverForAReason() {
        String id = Cases.submitted(HELSINKI);
        step(ministry("vm"), id, "take-overs", "{}").statusCode(400).body("errors.pointer", contains("/reason"));
        step(ministry("vm"), id, "take-overs", "{\"reason\":\"Merkittävä ohjauksen kannalta.\"}")
                .statusCode(201)
                .body("state", is("TAKEN_OVER_BY_MINISTRY"))
                .body("takeOver.reason", is("Merkittävä ohjauksen kannalta."))
                .body("possibleSteps", containsInAnyOrder("information-requests", "proposals"));
        step(ministry("vm"), id, "take-overs", "{\"reason\":\"Taas.\"}").statusCode(409);
        propose(id, GRANTED).statusCode(409).body("code", is("ILLEGAL_TRANSITION"));
        stepOnVersion(() -> ministry("yksi"), id, "proposals", GRANTED).statusCode(201);
        stepOnVersion(() -> ministry("toinen"), id, "decisions", GRANTED)
                .statusCode(201)
                .body("outcome", is("GRANTED"));
        officer("valmistelija").get(PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void allDefectsOfADecisionAreNamed() {
        String id = Cases.submitted(HELSINKI);
        propose(
                        id,
                        "{\"outcome\":\"PARTLY_GRANTED\",\"validFrom\":\"2017-02-01\",\"validUntil\":\"2017-01-31\",\"fee\":1}")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/statement REQUIRED", "/validUntil ENDS_BEFORE_BEGINNING", "/fee UNKNOWN_PROPERTY"));
        propose(id, "{\"outcome\":\"GRANTED\",\"validUntil\":\"2016-09-14\"}")
                .statusCode(400)
                .body("errors.code", contains("ENDS_BEFORE_BEGINNING"));
        propose(id, "{}").statusCode(400).body("errors.pointer", contains("/outcome"));
    }

    @Test
    void theDecisionIsReadAsJsonWithItsProvisionsAndReviewInstructions() {
        String id = Cases.submitted(HELSINKI);
        asOrganisation(HELSINKI).get(PATH + "/" + id + "/decision").then().statusCode(404);
        propose(id, GRANTED).statusCode(201);
        decide(id, GRANTED).statusCode(201);
        asOrganisation(HELSINKI)
                .get(PATH + "/" + id + "/decision")
                .then()
                .statusCode(200)
                .body("outcome", is("GRANTED"))
                .body("statement", is("Välttämätöntä."))
                .body("conditions", contains("Ei muuta."))
                .body("legalBasis", hasItems("571/2016 § 5.1", "571/2016 § 7"))
                .body("reviewInstructions.to", is("VRK"))
                .body("reviewInstructions.until", is("2016-10-18"));
        asOrganisation(HELSINKI)
                .accept("application/pdf")
                .get(PATH + "/" + id + "/decision")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void theDatabaseKeepsADecisionAsItWasGiven() {
        String id = Cases.granted(HELSINKI);
        for (String change : List.of(
                "update exemption_application set resolution = jsonb_set(resolution, '{decision,terms,statement}', '\"Muutettu.\"') where id = '%s'",
                "update exemption_application set content = '{\"grounds\":[]}' where id = '%s'",
                "update exemption_application set resolution = null, state = 'SUBMITTED' where id = '%s'",
                "delete from exemption_application where id = '%s'")) {
            assertThrows(PersistenceException.class, () -> QuarkusTransaction.requiringNew()
                    .run(() -> session.createNativeMutationQuery(change.formatted(id))
                            .executeUpdate()));
        }
        asOrganisation(HELSINKI).get(PATH + "/" + id + "/decision").then().body("statement", is("Välttämätöntä."));
    }

    @Test
    void aWithdrawnApplicationAllowsNoFurtherStep() {
        String id = Cases.submitted(HELSINKI);
        step(asOrganisation(HELSINKI), id, "withdrawals", "{\"reason\":\"Otamme käyttöön.\"}")
                .statusCode(201)
                .body("state", is("WITHDRAWN"))
                .body("withdrawalReason", is("Otamme käyttöön."))
                .body("possibleSteps", not(hasItem("withdrawals")));
        propose(id, GRANTED).statusCode(409).body("code", is("ILLEGAL_TRANSITION"));
    }
}
