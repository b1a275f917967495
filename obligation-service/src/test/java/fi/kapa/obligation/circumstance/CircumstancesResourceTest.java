package fi.kapa.obligation.circumstance;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.obligation.OnRecord.example;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.verdict;
import static fi.kapa.obligation.OnRecord.verdictKnownAt;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import fi.kapa.obligation.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class CircumstancesResourceTest {

    @Inject
    Clock clock;

    @BeforeEach
    void onADayOfTheTransition() {
        OnRecord.today("2017-09-01", clock);
    }

    @Test
    void theFirstRecordIsMeantForVersionZero() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        asOrganisation(city)
                .get(path(city))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("organisation", is(city))
                .body("statutoryTask", empty())
                .body("recordedAt", nullValue());
        history(asOrganisation(city), city).body("items", empty());
        put(asOrganisation(city), city, example("recordCircumstances")).statusCode(428);
        put(city, "\"0\"", example("recordCircumstances"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("statutoryTask[0].value", is(true))
                .body("statutoryTask[0].validFrom", is("2016-07-15"))
                .body("needsIdentification", empty());
        put(city, "\"0\"", example("recordCircumstances")).statusCode(412);
        put(city, "\"1\"", "{}").statusCode(200).header("ETag", "\"2\"").body("statutoryTask", empty());
        assertEquals(
                List.of("CircumstancesChanged", "CircumstancesChanged"),
                Published.names(Published.of(city + "/circumstances", 2)));
    }

    @Test
    void whatWasKnownBeforeIsInTheHistory() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        put(city, "\"0\"", example("recordCircumstances")).statusCode(200);
        put(city, "\"1\"", "{}").statusCode(200);
        history(asOrganisation(city), city)
                .body("items.step", contains("RECORD", "RECORD"))
                .body("items.version", contains(1, 2))
                .body("items[0].state.statutoryTask.value", contains(true))
                .body("items[1].state.statutoryTask", empty());
        asOrganisation(organisation("MUNICIPAL_AUTHORITY"))
                .get(path(city) + "/history")
                .then()
                .statusCode(404);
    }

    @Test
    void aDatedValueChangesTheVerdictFromItsDay() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        verdict(city, "VERKKOMAKSAMINEN", "2017-01-01")
                .body("verdict", is("OBLIGED"))
                .body("assumptions", containsInAnyOrder("statutoryTask", "needsPayment"));
        String recordedAt = put(city, "\"0\"", example("recordCircumstances"))
                .statusCode(200)
                .extract()
                .path("recordedAt");
        verdict(city, "VERKKOMAKSAMINEN", "2016-12-31")
                .body("verdict", is("OBLIGED"))
                .body("assumptions", contains("needsPayment"));
        verdict(city, "VERKKOMAKSAMINEN", "2017-01-01")
                .body("verdict", is("ENTITLED"))
                .body("status", is("VOLUNTARY"))
                .body("reasons.ruleId", hasItem("NEEDS-PAYMENT"))
                .body("assumptions", empty());

        put(city, "\"1\"", "{\"needsPayment\":[{\"value\":true,\"validFrom\":\"2016-07-15\"}]}")
                .statusCode(200);
        verdict(city, "VERKKOMAKSAMINEN", "2017-01-01").body("verdict", is("OBLIGED"));
        verdictKnownAt(recordedAt, city, "VERKKOMAKSAMINEN", "2017-01-01").body("verdict", is("ENTITLED"));
    }

    @Test
    void outsideItsStatutoryTasksAMunicipalityIsEntitled() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        put(
                        city,
                        "\"0\"",
                        "{\"statutoryTask\":[{\"value\":false,\"validFrom\":\"2017-03-01\"},{\"value\":true,\"validFrom\":\"2016-07-15\"}]}")
                .statusCode(200);
        verdict(city, "PALVELUNAKYMAT", "2017-02-28").body("verdict", is("OBLIGED"));
        verdict(city, "PALVELUNAKYMAT", "2017-03-01")
                .body("verdict", is("ENTITLED"))
                .body("reasons.ruleId", hasItem("MUNICIPAL-STATUTORY-TASK"));
    }

    @Test
    void whatNeedsToBeKnownIsNamedInTheApi() {
        String body = organisation("PRIVATE_BODY");
        put(
                        body,
                        "\"0\"",
                        "{\"mayProcessIdentifiers\":[{\"value\":false,\"validFrom\":\"2016-07-15\"}],\"newServices\":[{\"value\":true,\"validFrom\":\"2016-07-15\"}],"
                                + "\"needsIdentification\":[{\"value\":true,\"validFrom\":\"2016-07-15\"}]}")
                .statusCode(200);
        verdict(body, "PALVELUNAKYMAT", "2017-09-01").body("verdict", is("NOT_COVERED"));
        verdict(body, "PALVELUNAKYMAT", "2017-09-01").body("assumptions", not(hasItem("mayProcessIdentifiers")));
    }

    @Test
    void allDefectsAreNamedAtOnce() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        put(city, "\"0\"", """
                        {"statutoryTask":[{"value":true,"validFrom":"2016-07-15"},{"value":false,"validFrom":"2016-07-15"}],"needsPayment":[{"value":"no"}],
                         "newServices":true,"staff":12}
                        """)
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/statutoryTask/1/validFrom DUPLICATE_DAY",
                                "/needsPayment/0/value WRONG_TYPE",
                                "/needsPayment/0/validFrom REQUIRED",
                                "/newServices WRONG_TYPE",
                                "/staff UNKNOWN_PROPERTY"));
        officer().get(path(city)).then().header("ETag", "\"0\"");
    }

    @Test
    void anotherOrganisationsCircumstancesAreNotThere() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        String other = organisation("MUNICIPAL_AUTHORITY");
        asOrganisation(other).get(path(city)).then().statusCode(404);
        put(asOrganisation(other).header("If-Match", "\"0\""), city, "{}").statusCode(404);
        officer().get(path(OnRecord.newBusinessId())).then().statusCode(404);
        as("form-backend", Map.of()).get(path(city)).then().statusCode(403);
        put(as("ministry-officer", Map.of()).header("If-Match", "\"0\""), city, "{}")
                .statusCode(403);
        put(officer().header("If-Match", "\"0\""), city, "{}").statusCode(200);
    }

    private static ValidatableResponse history(RequestSpecification caller, String city) {
        return caller.get(path(city) + "/history").then().statusCode(200);
    }

    private static ValidatableResponse put(String organisation, String version, String body) {
        return put(asOrganisation(organisation).header("If-Match", version), organisation, body);
    }

    private static ValidatableResponse put(RequestSpecification request, String organisation, String body) {
        return request.contentType("application/json")
                .body(body)
                .put(path(organisation))
                .then();
    }

    private static String path(String organisation) {
        return "/v1/organisations/" + organisation + "/circumstances";
    }
}
