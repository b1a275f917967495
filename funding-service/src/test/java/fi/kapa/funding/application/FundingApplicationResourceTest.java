package fi.kapa.funding.application;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.funding.Cases.APPLICATIONS;
import static fi.kapa.funding.Cases.CALLS;
import static fi.kapa.funding.Cases.PREPARER;
import static fi.kapa.funding.Cases.apply;
import static fi.kapa.funding.Cases.body;
import static fi.kapa.funding.Cases.ministry;
import static fi.kapa.funding.Cases.step;
import static fi.kapa.funding.Cases.submitted;
import static fi.kapa.funding.KnownFacts.COMPANY;
import static fi.kapa.funding.KnownFacts.ESPOO;
import static fi.kapa.funding.KnownFacts.HELSINKI;
import static fi.kapa.funding.KnownFacts.REGISTER_CENTRE;
import static fi.kapa.funding.KnownFacts.UNREGISTERED;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.funding.Cases;
import fi.kapa.funding.Example;
import fi.kapa.funding.KnownFacts;
import fi.kapa.funding.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Platform.class)
class FundingApplicationResourceTest {
    @Inject
    Clock clock;

    @BeforeEach
    void whileTheCallIsOpen() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void anApplicationSubmittedAtOnceIsKeptAndPublished() {
        String id = posting(as("form-backend", Map.of()), body(Cases.call("100000.00"), HELSINKI, true))
                .post(APPLICATIONS)
                .then()
                .statusCode(201)
                .header("Location", startsWith(APPLICATIONS + "/"))
                .header("ETag", "\"1\"")
                .body("reference", matchesPattern("RA-2016-[0-9]{6}"))
                .body("state", is("SUBMITTED"))
                .body("instrument", is("DISCRETIONARY_GRANT"))
                .body("costLines[0].amount.amount", is("10000.00"))
                .extract()
                .path("id");
        Assertions.assertEquals(List.of("FundingApplied"), Published.names(Published.of(id, 1)));
        as("form-backend", Map.of()).get(APPLICATIONS + "/" + id).then().statusCode(200);
        as("form-backend", Map.of("sub", "another-form"))
                .get(APPLICATIONS + "/" + id)
                .then()
                .statusCode(404);
        as("system", Map.of()).get(APPLICATIONS + "/" + id).then().statusCode(404);
    }

    @Test
    void allDefectsAreNamedAtOnceInTheCallersLanguage() {
        posting(asOrganisation(HELSINKI).header("Accept-Language", "sv"), """
                        {"callId":"%s","businessId":"%s","purpose":"PARTY","serviceCodes":["FAX","PALVELUVAYLA","PALVELUVAYLA"],"colour":"blue",
                         "costLines":[{"type":"BOUGHT_WORK","amount":{"amount":"0.00","currency":"EUR"},"description":"a\\u0007b"},
                                      {"type":"OWN_WORK","amount":{"amount":"-1","currency":"EUR"},"description":"Oma työ"},
                                      {"type":"OWN_WORK","amount":{"amount":"1.00","currency":"SEK"},"description":"Oma työ"}],
                         "period":{"from":"2017-02-30","to":"2017-10-01"},"submit":true}
                        """.formatted(UUID.randomUUID(), HELSINKI))
                .post(APPLICATIONS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Language", "sv")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/callId UNKNOWN_CALL",
                                "/purpose NOT_ONE_OF",
                                "/serviceCodes/0 UNKNOWN_SERVICE",
                                "/serviceCodes/2 DUPLICATE_SERVICE",
                                "/colour UNKNOWN_PROPERTY",
                                "/costLines/0/amount NOT_POSITIVE",
                                "/costLines/0/description CONTROL_CHARACTER",
                                "/costLines/1/amount/amount INVALID_AMOUNT",
                                "/costLines/2/amount/currency INVALID_CURRENCY",
                                "/period/from INVALID_DATE"))
                .body("errors.message", hasItem("Det finns ingen sådan ansökningsomgång."));
    }

    @ParameterizedTest(name = "of {0}: {1}")
    @CsvSource({COMPANY + ", CATEGORY_NOT_FUNDED", UNREGISTERED + ", UNKNOWN_ORGANISATION"})
    void onlyRegisteredOrganisationsOfFundedCategoriesApply(String organisation, String code) {
        apply(Cases.call("100000.00"), organisation)
                .statusCode(400)
                .body("errors.pointer", contains("/businessId"))
                .body("errors.code", contains(code));
    }

    @Test
    void aStateAgencyIsFundedBySpendingRight() {
        apply(Cases.call("100000.00"), REGISTER_CENTRE).statusCode(201).body("instrument", is("SPENDING_RIGHT"));
    }

    @Test
    void applicationsAreTakenWhileTheCallIsOpen() {
        String call = Cases.call("100000.00");
        BusinessDate.set(LocalDate.of(2017, 5, 31), clock);
        apply(call, HELSINKI).statusCode(201).body("reference", startsWith("RA-2017-"));
        BusinessDate.set(LocalDate.of(2017, 6, 1), clock);
        apply(call, HELSINKI)
                .statusCode(409)
                .body("code", is("CALL_NOT_OPEN"))
                .body("detail", containsString("2017-05-31"));
        BusinessDate.set(LocalDate.of(2016, 5, 31), clock);
        apply(call, HELSINKI).statusCode(409).body("code", is("CALL_NOT_OPEN"));
    }

    @Test
    void theRulesOfTheDayOfSubmissionLimitWhatIsFunded() {
        String call = posting(ministry(PREPARER), Example.request("openFundingCall"))
                .post(CALLS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String travel =
                body(call, HELSINKI, true).replace("BOUGHT_WORK", "TRAVEL").replace("PALVELUVAYLA", "VIESTINVALITYS");
        posting(asOrganisation(HELSINKI), travel)
                .post(APPLICATIONS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/costLines/0/type COST_TYPE_NOT_IN_CALL", "/serviceCodes/0 SERVICE_NOT_IN_CALL"));
        BusinessDate.set(LocalDate.of(2017, 2, 13), clock);
        posting(asOrganisation(HELSINKI), travel).post(APPLICATIONS).then().statusCode(400);
        BusinessDate.set(LocalDate.of(2017, 2, 14), clock);
        posting(asOrganisation(HELSINKI), travel).post(APPLICATIONS).then().statusCode(201);
    }

    @Test
    void theMinistryAsksAndTheApplicantAnswersOrWithdraws() {
        String id = submitted(Cases.call("100000.00"), HELSINKI);
        step(ministry(PREPARER), id, "information-requests", Example.request("requestFundingInformation"))
                .statusCode(201)
                .body("state", is("INFORMATION_REQUESTED"))
                .body("question", is("Miten liityntäpalvelin ylläpidetään?"));
        Assertions.assertEquals(
                List.of("FundingApplied", "FundingInformationRequested"), Published.names(Published.of(id, 2)));
        step(asOrganisation(ESPOO), id, "supplements", "{\"text\":\"x\"}").statusCode(404);
        step(asOrganisation(HELSINKI), id, "supplements", "{}").statusCode(400);
        step(asOrganisation(HELSINKI), id, "supplements", Example.request("supplementFundingApplication"))
                .statusCode(201)
                .body("state", is("SUBMITTED"))
                .body("question", nullValue())
                .body("supplements.text", contains("Ylläpito ostetaan kuntayhtymältä."));
        step(asOrganisation(HELSINKI).header("If-Match", "\"1\""), id, "withdrawals", "{}")
                .statusCode(412);
        step(asOrganisation(HELSINKI), id, "withdrawals", Example.request("withdrawFundingApplication"))
                .statusCode(201)
                .body("state", is("WITHDRAWN"))
                .body("possibleSteps", hasSize(0));
        step(ministry(PREPARER), id, "information-requests", "{\"question\":\"Miksi?\"}")
                .statusCode(409)
                .body("code", is("ILLEGAL_TRANSITION"));
        ministry(PREPARER)
                .get(APPLICATIONS + "/" + id + "/history")
                .then()
                .body("items.step", contains("SUBMIT", "REQUEST_INFORMATION", "SUPPLEMENT", "WITHDRAW"))
                .body("items[1].by", is(PREPARER));
        List<JsonNode> told = Published.of(id, 4);
        Assertions.assertEquals(
                List.of("FundingApplied", "FundingInformationRequested", "FundingApplied", "FundingApplied"),
                Published.names(told));
        Assertions.assertEquals(
                List.of("SUBMITTED", "INFORMATION_REQUESTED", "SUBMITTED", "WITHDRAWN"),
                told.stream().map(event -> event.at("/data/state").asText()).toList());
    }

    @Test
    void theSamePostTwiceWithOneKeyIsOneApplication() {
        String key = UUID.randomUUID().toString();
        String call = Cases.call("100000.00");
        String id =
                keyed(key, body(call, HELSINKI, true)).statusCode(201).extract().path("id");
        keyed(key, body(call, HELSINKI, true))
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));
        keyed(key, body(call, HELSINKI, false)).statusCode(409).body("code", is("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void everybodySeesAndDoesWhatIsTheirs() {
        String call = Cases.call("100000.00");
        String id = submitted(call, HELSINKI);
        asOrganisation(ESPOO).get(APPLICATIONS + "/" + id).then().statusCode(404);
        posting(asOrganisation(ESPOO), body(call, HELSINKI, true))
                .post(APPLICATIONS)
                .then()
                .statusCode(404);
        asOrganisation(ESPOO).get(APPLICATIONS).then().statusCode(200).body("items.id", not(hasItem(id)));
        posting(ministry(PREPARER), body(call, HELSINKI, true))
                .post(APPLICATIONS)
                .then()
                .statusCode(403);
        step(as("kapa-officer", Map.of()), id, "proposals", "{}").statusCode(403);
        step(asOrganisation(HELSINKI), id, "decisions", "{}").statusCode(403);
        step(as("form-backend", Map.of()), id, "withdrawals", "{}").statusCode(403);
        as("kapa-decider", Map.of("producer", "VALTIOKONTTORI"))
                .queryParam("callId", call)
                .queryParam("organisation", HELSINKI)
                .queryParam("serviceCode", "PALVELUVAYLA")
                .queryParam("state", "SUBMITTED")
                .queryParam("purpose", "PLANNING")
                .queryParam("name", "Body of HELSINGIN")
                .queryParam("category", "MUNICIPAL_AUTHORITY")
                .get(APPLICATIONS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        asOrganisation(HELSINKI)
                .header("If-None-Match", "\"1\"")
                .get(APPLICATIONS + "/" + id)
                .then()
                .statusCode(304);
    }

    private static ValidatableResponse keyed(String key, String body) {
        return asOrganisation(HELSINKI)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(APPLICATIONS)
                .then();
    }
}
