package fi.kapa.funding.application;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.funding.Cases.APPLICATIONS;
import static fi.kapa.funding.Cases.PREPARER;
import static fi.kapa.funding.Cases.body;
import static fi.kapa.funding.Cases.ministry;
import static fi.kapa.funding.Cases.step;
import static fi.kapa.funding.KnownFacts.ESPOO;
import static fi.kapa.funding.KnownFacts.HELSINKI;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Platform;
import fi.kapa.funding.Cases;
import fi.kapa.funding.KnownFacts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application before it is submitted. */
@QuarkusTest
@WithTestResource(Platform.class)
class FundingDraftResourceTest {
    @Inject
    Clock clock;

    @BeforeEach
    void whileTheCallIsOpen() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void aDraftIsItsOwnersAlone() {
        String call = Cases.call("100000.00");
        String id = posting(as("form-backend", Map.of()), body(call, HELSINKI, false))
                .post(APPLICATIONS)
                .then()
                .statusCode(201)
                .body("state", is("DRAFT"))
                .body("instrument", nullValue())
                .extract()
                .path("id");
        asOrganisation(HELSINKI)
                .get(APPLICATIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("possibleSteps", contains("submissions", "withdrawals"));
        asOrganisation(ESPOO).get(APPLICATIONS + "/" + id).then().statusCode(404);
        for (String role : new String[] {"ministry-officer", "kapa-officer", "kapa-decider", "system"}) {
            as(role, Map.of()).get(APPLICATIONS + "/" + id).then().statusCode(404);
            as(role, Map.of()).get(APPLICATIONS + "/" + id + "/history").then().statusCode(404);
            as(role, Map.of())
                    .queryParam("callId", call)
                    .get(APPLICATIONS)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        step(asOrganisation(HELSINKI), id, "withdrawals", "{}").statusCode(201).body("state", is("WITHDRAWN"));
        ministry(PREPARER).get(APPLICATIONS + "/" + id).then().statusCode(404);
        Assertions.assertEquals(0, Database.count("outbox where aggregateid = ?", id));
    }

    @Test
    void aDraftMayLackEverythingUntilItIsSubmitted() {
        String call = Cases.call("100000.00");
        String id = posting(asOrganisation(HELSINKI), "{}")
                .post(APPLICATIONS)
                .then()
                .statusCode(201)
                .body("state", is("DRAFT"))
                .body("businessId", is(HELSINKI))
                .body("serviceCodes", hasSize(0))
                .extract()
                .path("id");
        step(asOrganisation(HELSINKI), id, "submissions", "{}")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/callId REQUIRED",
                                "/purpose REQUIRED",
                                "/period REQUIRED",
                                "/serviceCodes TOO_FEW_ITEMS",
                                "/costLines TOO_FEW_ITEMS"));
        String whole = body(call, HELSINKI, false);
        put(id, null, whole).statusCode(428);
        put(id, "\"2\"", whole).statusCode(412);
        put(id, "\"1\"", body(call, ESPOO, false)).statusCode(404);
        put(id, "\"1\"", body(call, HELSINKI, true)).statusCode(400).body("errors.code", contains("SUBMITTED_BY_STEP"));
        put(id, "\"1\"", whole).statusCode(200).header("ETag", "\"2\"").body("purpose", is("PLANNING"));
        step(asOrganisation(HELSINKI), id, "submissions", "{}")
                .statusCode(201)
                .header("Location", APPLICATIONS + "/" + id)
                .header("ETag", "\"3\"")
                .body("state", is("SUBMITTED"));
        put(id, "\"3\"", whole).statusCode(409).body("code", is("ILLEGAL_TRANSITION"));
        step(asOrganisation(HELSINKI), id, "submissions", "{}").statusCode(409);
        asOrganisation(HELSINKI)
                .get(APPLICATIONS + "/" + id + "/history")
                .then()
                .body("items.step", contains("CREATE_DRAFT", "EDIT_DRAFT", "SUBMIT"))
                .body("items.by", contains(nullValue(), nullValue(), nullValue()));
    }

    @Test
    void partsOfADraftMayLackPartsUntilItIsSubmitted() {
        String parts = """
                {%s"period":{"from":"2016-10-01"},"costLines":[{"type":"TRAVEL"},{}],"otherFunding":[{"source":"Kunta"}]}
                """;
        String id = posting(asOrganisation(HELSINKI), parts.formatted(""))
                .post(APPLICATIONS)
                .then()
                .statusCode(201)
                .body("period.from", is("2016-10-01"))
                .body("costLines.type", contains("TRAVEL", null))
                .body("otherFunding.source", contains("Kunta"))
                .extract()
                .path("id");
        String[] missing = {
            "/callId REQUIRED",
            "/purpose REQUIRED",
            "/serviceCodes TOO_FEW_ITEMS",
            "/period/to REQUIRED",
            "/costLines/0/amount REQUIRED",
            "/costLines/0/description REQUIRED",
            "/costLines/1/type REQUIRED",
            "/costLines/1/amount REQUIRED",
            "/costLines/1/description REQUIRED",
            "/otherFunding/0/amount REQUIRED"
        };
        step(asOrganisation(HELSINKI), id, "submissions", "{}")
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", containsInAnyOrder(missing));
        posting(asOrganisation(HELSINKI), parts.formatted("\"businessId\":\"" + HELSINKI + "\",\"submit\":true,"))
                .post(APPLICATIONS)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", containsInAnyOrder(missing));
    }

    @Test
    void whatCouldNotBeReadIsNotSaidToBeMissingToo() {
        posting(asOrganisation(HELSINKI), """
                        {"businessId":"%s","submit":true,"callId":"%s","purpose":"PLANNING","serviceCodes":["TUNNISTAMINEN"],
                         "period":{"from":"2016-10-01","to":"soon"},
                         "costLines":[{"type":"BRIBES","amount":{"amount":"-1","currency":"EUR"},"description":7},null]}
                        """.formatted(HELSINKI, Cases.call("100000.00")))
                .post(APPLICATIONS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/period/to INVALID_DATE",
                                "/costLines/0/type NOT_ONE_OF",
                                "/costLines/0/amount/amount INVALID_AMOUNT",
                                "/costLines/0/description WRONG_TYPE",
                                "/costLines/1 REQUIRED"));
    }

    private static ValidatableResponse put(String id, String version, String body) {
        var request = asOrganisation(HELSINKI).contentType("application/json").body(body);
        return (version == null ? request : request.header("If-Match", version))
                .put(APPLICATIONS + "/" + id)
                .then();
    }
}
