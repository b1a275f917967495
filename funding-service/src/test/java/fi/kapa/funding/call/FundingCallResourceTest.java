package fi.kapa.funding.call;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.funding.Cases.CALLS;
import static fi.kapa.funding.Cases.DECIDER;
import static fi.kapa.funding.Cases.PREPARER;
import static fi.kapa.funding.Cases.grant;
import static fi.kapa.funding.Cases.ministry;
import static fi.kapa.funding.Cases.prepared;
import static fi.kapa.funding.Cases.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.funding.Cases;
import fi.kapa.funding.Example;
import fi.kapa.funding.KnownFacts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class FundingCallResourceTest {
    private static final Map<String, String> NO_CLAIMS = Map.of();

    @Inject
    Clock clock;

    @BeforeEach
    void whileTheCallIsOpen() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void theMinistryOpensACall() {
        String id = posting(ministry(PREPARER), Example.request("openFundingCall"))
                .post(CALLS)
                .then()
                .statusCode(201)
                .header("Location", startsWith(CALLS + "/"))
                .header("ETag", "\"1\"")
                .body("name.sv", is("Finansiering för ibruktagande av stödtjänster"))
                .body("budget.amount", is("1000000.00"))
                .body("budget.keySet()", containsInAnyOrder("amount", "currency"))
                .body("rules.validFrom", contains("2016-06-01", "2017-02-14"))
                .body("rules[1].costTypes", hasSize(0))
                .body("rules[0].maxShare", is("0.75"))
                .extract()
                .path("id");
        ministry(PREPARER)
                .get(CALLS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", is(id));
        budget(id)
                .body("budget.amount", is("1000000.00"))
                .body("committed.amount", is("0.00"))
                .body("paid.amount", is("0.00"))
                .body("available.amount", is("1000000.00"));
    }

    @Test
    void theMetricsTellWhatIsLeftOfAnOpenCall() {
        KnownFacts.all();
        String id = Cases.call("10000.00");
        step(DECIDER, prepared(id, KnownFacts.HELSINKI), "decisions", grant("7500.00"))
                .statusCode(201);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("kapa_funding_call_available_euros{call=\"" + id + "\"} 2500.0"));
        BusinessDate.set(LocalDate.of(2016, 5, 31), clock);
        given().get("/q/metrics").then().body(not(containsString(id)));
    }

    @Test
    void allDefectsOfACallAreNamedAtOnce() {
        posting(ministry(PREPARER), """
                        {"name":{"fi":"Haku"},"opensOn":"2016-06-01","closesOn":"2016-05-31","budget":{"amount":"0","currency":"EUR"},"paid":1,
                         "rules":[{"validFrom":"2016-06-01","maxShare":"0.80","costTypes":["BRIBES"],"serviceCodes":["FAX"]},
                                  {"validFrom":"2016-06-01","maxShare":"75 %"}]}
                        """)
                .post(CALLS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/name/sv REQUIRED",
                                "/closesOn ENDS_BEFORE_BEGINNING",
                                "/budget/amount NOT_POSITIVE",
                                "/paid UNKNOWN_PROPERTY",
                                "/rules/0/maxShare SHARE_ABOVE_MAXIMUM",
                                "/rules/0/costTypes/0 NOT_ONE_OF",
                                "/rules/0/serviceCodes/0 UNKNOWN_SERVICE",
                                "/rules/1/validFrom DUPLICATE_DAY",
                                "/rules/1/maxShare INVALID_SHARE"));
    }

    @Test
    void applicantsSeeACallFromItsFirstThroughItsLastDay() {
        String id = Cases.call("1000.00");
        BusinessDate.set(LocalDate.of(2016, 5, 31), clock);
        asOrganisation(KnownFacts.HELSINKI).get(CALLS + "/" + id).then().statusCode(404);
        ministry(PREPARER).get(CALLS + "/" + id).then().statusCode(200);
        BusinessDate.set(LocalDate.of(2016, 6, 1), clock);
        asOrganisation(KnownFacts.HELSINKI).get(CALLS + "/" + id).then().statusCode(200);
        BusinessDate.set(LocalDate.of(2017, 5, 31), clock);
        as("form-backend", NO_CLAIMS).get(CALLS + "/" + id + "/budget").then().statusCode(200);
        list("organisation", Map.of("business_id", KnownFacts.HELSINKI)).body("items.id", hasItem(id));
        BusinessDate.set(LocalDate.of(2017, 6, 1), clock);
        as("form-backend", NO_CLAIMS).get(CALLS + "/" + id).then().statusCode(404);
        list("form-backend", NO_CLAIMS).body("items.id", not(hasItem(id)));
        list("kapa-officer", Map.of("producer", "VALTIOKONTTORI")).body("items.id", hasItem(id));
        list("system", NO_CLAIMS).body("items.id", hasItem(id));
    }

    @Test
    void aCallIsChangedByWhoKnowsItsVersion() {
        String id = Cases.call("1000.00");
        String changed = Example.request("changeFundingCall");
        ministry(PREPARER)
                .contentType("application/json")
                .body(changed)
                .put(CALLS + "/" + id)
                .then()
                .statusCode(428);
        put(id, "\"7\"", changed).statusCode(412);
        put(id, "\"1\"", "{}").statusCode(400);
        put(id, "\"1\"", changed)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("budget.amount", is("1000000.00"))
                .body("rules", hasSize(2));
        as("kapa-officer", NO_CLAIMS)
                .header("If-Match", "\"2\"")
                .contentType("application/json")
                .body(changed)
                .put(CALLS + "/" + id)
                .then()
                .statusCode(403);
        posting(asOrganisation(KnownFacts.HELSINKI), changed).post(CALLS).then().statusCode(403);
    }

    @Test
    void theBudgetIsNotLoweredBelowWhatIsCommitted() {
        String id = Cases.call("20000.00");
        step(DECIDER, prepared(id, KnownFacts.HELSINKI), "decisions", grant("7500.00"))
                .statusCode(201);
        String body = ministry(PREPARER).get(CALLS + "/" + id).asString();
        String plain = body.replaceAll("\"id\":\"[^\"]*\",", "").replaceAll(",\"recordedAt\":\"[^\"]*\"", "");
        put(id, "\"1\"", plain.replace("20000.00", "7499.99"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", is("BUDGET_BELOW_COMMITTED"));
        put(id, "\"1\"", plain.replace("20000.00", "7500.00")).statusCode(200).header("ETag", "\"2\"");
        budget(id).body("committed.amount", is("7500.00")).body("available.amount", equalTo("0.00"));
    }

    private static ValidatableResponse put(String id, String version, String body) {
        return ministry(PREPARER)
                .header("If-Match", version)
                .contentType("application/json")
                .body(body)
                .put(CALLS + "/" + id)
                .then();
    }

    private static ValidatableResponse budget(String id) {
        return ministry(PREPARER).get(CALLS + "/" + id + "/budget").then().statusCode(200);
    }

    private static ValidatableResponse list(String role, Map<String, String> claims) {
        return as(role, claims).queryParam("limit", 200).get(CALLS).then().statusCode(200);
    }
}
