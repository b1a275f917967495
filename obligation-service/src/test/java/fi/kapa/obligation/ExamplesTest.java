package fi.kapa.obligation;

import static fi.kapa.chassis.test.Examples.assertAnswered;
import static fi.kapa.chassis.test.Examples.request;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.officer;
import static io.restassured.RestAssured.given;

import fi.kapa.chassis.test.Platform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the contract shows is what the service takes and answers. */
@QuarkusTest
@WithTestResource(Platform.class)
class ExamplesTest {
    private static final String CITY = "9990101-9";
    private static final String FOUNDATION = "9990102-7";

    @Inject
    Clock clock;

    @BeforeEach
    void beforeTheLatestDateOfIdentification() {
        OnRecord.today("2017-12-01", clock);
    }

    @Test
    void theExamplesOfAnOrganisationAreTrue() {
        register("9990103-5", "MUNICIPAL_AUTHORITY");
        assertAnswered("getOrganisation", read(officer(), "/v1/organisations/9990103-5"));
        assertAnswered(
                "listOrganisations", read(officer().queryParam("organisation", "9990103-5"), "/v1/organisations"));
        assertAnswered(
                "getObligations",
                read(officer().queryParam("serviceCode", "TUNNISTAMINEN"), "/v1/organisations/9990103-5/obligations"));
        assertAnswered(
                "listObligations",
                read(officer().queryParam("organisation", "9990103-5").queryParam("limit", 3), "/v1/obligations"));
        String circumstances = "/v1/organisations/9990103-5/circumstances";
        assertAnswered("recordCircumstances", put(circumstances, request("recordCircumstances")));
        assertAnswered("getCircumstances", read(officer(), circumstances));
        assertAnswered("getCircumstancesHistory", read(officer(), circumstances + "/history"));
        assertAnswered("getOrganisationHistory", read(officer(), "/v1/organisations/9990103-5/history"));
    }

    @Test
    void theExamplesOfContractsAndAdoptionsAreTrue() {
        register(CITY, "MUNICIPAL_AUTHORITY");
        String contracts = "/v1/organisations/" + CITY + "/contracts";
        String contract = created("recordContract", asOrganisation(CITY), contracts, request("recordContract"));
        assertAnswered("getContract", read(officer(), contract));
        assertAnswered("listContracts", read(officer(), contracts));
        assertAnswered("correctContract", put(contract, request("correctContract")));
        assertAnswered("getContractHistory", read(officer(), contract + "/history"));

        String adoptions = "/v1/organisations/" + CITY + "/adoptions";
        String adoption = created("claimAdoption", asOrganisation(CITY), adoptions, request("claimAdoption"));
        assertAnswered("getAdoption", read(officer(), adoption));
        assertAnswered("listAdoptions", read(officer(), adoptions));
        created("confirmAdoption", officer(), adoption + "/confirmations", request("confirmAdoption"));
        created("retractAdoption", officer(), adoption + "/retractions", request("retractAdoption"));
        assertAnswered("getAdoptionHistory", read(officer(), adoption + "/history"));
    }

    @Test
    void theExamplesOfSuccessionsAreTrue() {
        register("9990104-3", "MUNICIPAL_AUTHORITY");
        register("9990105-1", "MUNICIPAL_AUTHORITY");
        String successions = "/v1/organisations/9990104-3/successions";
        String succession = created("recordSuccession", officer(), successions, request("recordSuccession"));
        assertAnswered("getSuccession", read(officer(), succession));
        assertAnswered("listSuccessions", read(officer(), successions));
        assertAnswered("getSuccessionHistory", read(officer(), succession + "/history"));
    }

    @Test
    void theExamplesOfUsageDecisionsAreTrue() {
        register(FOUNDATION, "OTHER_PUBLIC_TASK");
        String body = request("recordUsageDecision").replace("0926151-4", FOUNDATION);
        String decision = created("recordUsageDecision", officer(), "/v1/usage-decisions", body);
        assertAnswered("getUsageDecision", read(officer(), decision));
        assertAnswered("getUsageDecisionHistory", read(officer(), decision + "/history"));
        assertAnswered(
                "listUsageDecisions", read(officer().queryParam("organisation", FOUNDATION), "/v1/usage-decisions"));
    }

    @Test
    void theExamplesOfWhatIsPublicAreTrue() {
        assertAnswered("getSupportServiceHistory", read(given(), "/v1/support-services/KARTTAPALVELU/history"));
        assertAnswered("listCostResponsibilities", read(given(), "/v1/cost-responsibilities"));
        assertAnswered("estimateCosts", worked("/v1/cost-estimates", request("estimateCosts")));
        assertAnswered("checkObligations", worked("/v1/obligation-checks", request("checkObligations")));
    }

    private static void register(String businessId, String category) {
        posting(officer(), """
                        {"businessId":"%s","name":{"fi":"Esimerkki","sv":"Exempel"},"category":"%s","language":"fi","email":"kirjaamo@esimerkki.example"}
                        """.formatted(businessId, category))
                .post("/v1/organisations")
                .then()
                .statusCode(201);
    }

    private static String created(String operation, RequestSpecification caller, String path, String body) {
        ValidatableResponse answer = posting(caller, body).post(path).then().statusCode(201);
        assertAnswered(operation, answer);
        return answer.extract().header("Location");
    }

    private static ValidatableResponse read(RequestSpecification caller, String path) {
        return caller.get(path).then().statusCode(200);
    }

    private static ValidatableResponse worked(String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse put(String path, String body) {
        String version = officer().get(path).header("ETag");
        return officer()
                .header("If-Match", version)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }
}
