package fi.kapa.obligation.cost;

import static fi.kapa.obligation.OnRecord.example;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import fi.kapa.chassis.test.Platform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class CostResourcesTest {
    private static final String RESPONSIBILITIES = "/v1/cost-responsibilities";

    @Test
    void producingIsPaidByTheStateAndUseByNobody() {
        given().get(RESPONSIBILITIES)
                .then()
                .statusCode(200)
                .body("items.findAll { it.bearer == 'STATE' }.costType", contains("PRODUCTION"))
                .body("items.findAll { it.bearer == 'NOBODY' }.costType", contains("USE"));
    }

    @Test
    void joiningUpkeepLettersAndIdentificationContractsAreTheUserOrganisations() {
        given().get(RESPONSIBILITIES)
                .then()
                .body(
                        "items.findAll { it.bearer == 'USER_ORGANISATION' }.costType",
                        containsInAnyOrder(
                                "START_OF_USE",
                                "ADAPTING_OWN_SYSTEMS",
                                "UPKEEP_OF_DATA_AND_CONNECTIONS",
                                "PAPER_MAIL",
                                "IDENTIFICATION_PROVIDER_CONTRACTS"));
    }

    @Test
    void eachHasItsTextInEveryLanguageAndItsSection() {
        given().get(RESPONSIBILITIES)
                .then()
                .body("items.findAll { it.text.fi && it.text.sv && it.text.en }", hasSize(CostType.values().length))
                .body("items.find { it.costType == 'PAPER_MAIL' }.legalBasis", contains("571/2016 § 25.3"))
                .body("items.find { it.costType == 'USE' }.text.fi", startsWith("Tukipalvelun käyttö"));
    }

    @Test
    void theyAreListedPageByPageAndAsCsv() {
        String next = given().queryParam("limit", 5)
                .get(RESPONSIBILITIES)
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .extract()
                .path("next");
        given().queryParam("cursor", next)
                .get(RESPONSIBILITIES)
                .then()
                .body("items.costType", contains("PAPER_MAIL", "IDENTIFICATION_PROVIDER_CONTRACTS"));
        given().queryParam("cursor", "broken").get(RESPONSIBILITIES).then().statusCode(400);
        given().queryParam("limit", 0).get(RESPONSIBILITIES).then().statusCode(400);
        given().accept("text/csv")
                .get(RESPONSIBILITIES)
                .then()
                .statusCode(200)
                .body(startsWith("costType,bearer,text.fi,text.sv,text.en,legalBasis\r\nPRODUCTION,STATE,"));
    }

    @Test
    void anEstimateSplitsTheAmountsByBearer() {
        estimate(example("estimateCosts"))
                .statusCode(200)
                .body("shares.bearer", contains("STATE", "USER_ORGANISATION", "NOBODY"))
                .body("shares.amount.amount", contains("4000.00", "10250.50", "0.00"))
                .body("items.bearer", contains("USER_ORGANISATION", "USER_ORGANISATION", "STATE"))
                .body("reasons.costType", contains("PRODUCTION", "START_OF_USE", "PAPER_MAIL"))
                .body("reasons.find { it.costType == 'PAPER_MAIL' }.legalBasis", contains("571/2016 § 25.3"));
    }

    @Test
    void allDefectsOfAnEstimateAreNamedAtOnce() {
        estimate("""
                {"costs":[{"costType":"COFFEE","amount":{"amount":"-1","currency":"EUR"}},{"amount":{"amount":"1.00","currency":"SEK"}}]}
                """)
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/costs/0/costType NOT_ONE_OF",
                                "/costs/0/amount/amount INVALID_AMOUNT",
                                "/costs/1/costType REQUIRED",
                                "/costs/1/amount/currency INVALID_CURRENCY"));
        estimate("{\"costs\":[]}").statusCode(400).body("errors.code", contains("TOO_FEW_ITEMS"));
    }

    private static ValidatableResponse estimate(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/cost-estimates")
                .then();
    }
}
