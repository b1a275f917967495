package fi.kapa.obligation.verdict;

import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.obligation.OnRecord.example;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class ObligationCheckResourceTest {

    @Inject
    Clock clock;

    @BeforeEach
    void onADayOfTheTransition() {
        OnRecord.today("2017-09-01", clock);
    }

    @Test
    void anybodyMayAskWithoutATokenOrAKey() {
        check(example("checkObligations"))
                .statusCode(200)
                .body("asOf", is("2017-09-01"))
                .body("verdicts.serviceCode", contains("VERKKOMAKSAMINEN", "VIESTINVALITYS"))
                .body("verdicts[0].verdict", is("ENTITLED"))
                .body("verdicts[0].status", is("VOLUNTARY"))
                .body("verdicts[1].verdict", is("OBLIGED"))
                .body("verdicts[1].status", is("DEFERRED"))
                .body("verdicts[1].adoptBy", is("2018-06-01"))
                .body("verdicts[1].reasons.last().legalBasis", contains("571/2016 § 5.1", "571/2016 § 29.1(3)"))
                .body("verdicts[1].reasons.last().facts.contractEndsOn", is("2018-05-31"));
        check(asOrganisation("0201256-6"), example("checkObligations")).statusCode(200);
        check(given().auth().oauth2("not.a.token"), example("checkObligations")).statusCode(401);
    }

    @Test
    void withoutServicesAllAreJudgedAndWithoutADayToday() {
        check("{\"category\":\"COURT_OR_JUDICIAL_BODY\"}")
                .statusCode(200)
                .body("asOf", is("2017-09-01"))
                .body(
                        "verdicts.serviceCode",
                        hasItems("AVOINDATA", "KARTTAPALVELU", "PALVELUVAYLA", "TUNNISTAMINEN", "VIESTINVALITYS"));
    }

    @Test
    void whatTheCallerDoesNotTellIsAssumedAndNamed() {
        check("{\"category\":\"MUNICIPAL_AUTHORITY\",\"services\":[{\"serviceCode\":\"VERKKOMAKSAMINEN\"}]}")
                .body("verdicts[0].verdict", is("OBLIGED"))
                .body(
                        "verdicts[0].assumptions",
                        containsInAnyOrder("statutoryTask", "needsPayment", "exempt", "adopted", "ownContract"));
        check("{\"category\":\"MUNICIPAL_AUTHORITY\",\"statutoryTask\":false}")
                .body("verdicts.find { it.serviceCode == 'VIESTINVALITYS' }.verdict", is("ENTITLED"))
                .body("verdicts.assumptions.flatten()", not(hasItem("statutoryTask")));
        check("{\"category\":\"OTHER\",\"services\":[{\"serviceCode\":\"VIESTINVALITYS\"}]}")
                .body("verdicts[0].verdict", is("BY_PERMISSION"))
                .body("verdicts[0].assumptions", hasItem("category"))
                .body("verdicts[0].whatWouldChange.value", hasItem("STATE_AGENCY"));
    }

    @Test
    void newWorkGoesToTheBus() {
        check(
                        "{\"category\":\"STATE_AGENCY\",\"services\":[{\"serviceCode\":\"PALVELUVAYLA\",\"newIntegration\":true}]}")
                .body("verdicts[0].status", is("DUE"))
                .body("verdicts[0].startJoiningBy", is("2016-07-15"))
                .body("verdicts[0].assumptions", not(hasItem("newServices")));
        check("{\"category\":\"STATE_AGENCY\",\"services\":[{\"serviceCode\":\"PALVELUVAYLA\",\"newService\":false}]}")
                .body("verdicts[0].status", is("OVERDUE"))
                .body("verdicts[0].assumptions", hasItems("started", "newServices"));
        check(
                        "{\"category\":\"STATE_AGENCY\",\"services\":[{\"serviceCode\":\"PALVELUVAYLA\",\"newService\":false,\"newIntegration\":false}]}")
                .body("verdicts[0].status", is("OVERDUE"))
                .body("verdicts[0].assumptions", not(hasItem("newServices")));
    }

    @Test
    void aContractOfAnUnknownBeginningDefersToo() {
        check(
                        "{\"category\":\"STATE_AGENCY\",\"services\":[{\"serviceCode\":\"VIESTINVALITYS\",\"contractEndsOn\":\"2017-12-31\"}],\"asOf\":\"2017-12-31\"}")
                .body("verdicts[0].status", is("DEFERRED"))
                .body("verdicts[0].adoptBy", is("2018-01-01"));
    }

    @Test
    void allDefectsOfAQuestionAreNamedAtOnce() {
        check("""
                        {"statutoryTask":"yes","asOf":"2017-13-01","colour":"blue",
                         "services":[{"serviceCode":"FAKSIPALVELU"},{"serviceCode":"TUNNISTAMINEN"},{"serviceCode":"TUNNISTAMINEN","needsPayment":1},
                                     {"serviceCode":"VIESTINVALITYS","contractConcludedOn":"2017-01-02","contractEndsOn":"2017-01-01"},{},null]}
                        """)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("INVALID_INPUT"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/category REQUIRED",
                                "/statutoryTask WRONG_TYPE",
                                "/asOf INVALID_DATE",
                                "/colour UNKNOWN_PROPERTY",
                                "/services/0/serviceCode UNKNOWN_SERVICE",
                                "/services/2/serviceCode DUPLICATE_SERVICE",
                                "/services/2/needsPayment WRONG_TYPE",
                                "/services/3/contractEndsOn ENDS_BEFORE_BEGINNING",
                                "/services/4/serviceCode REQUIRED",
                                "/services/5 REQUIRED"));
        check("{\"category\":\"KUNTA\"}").statusCode(400).body("errors.code", contains("NOT_ONE_OF"));
        check("[]").statusCode(400).body("errors.code", contains("WRONG_TYPE"));
    }

    @Test
    void theTextsOfAProblemFollowTheCallersLanguage() {
        check(
                        given().header("Accept-Language", "sv-FI,fi;q=0.5"),
                        "{\"category\":\"STATE_AGENCY\",\"services\":[{\"serviceCode\":\"FAX\"}]}")
                .statusCode(400)
                .header("Content-Language", "sv")
                .body("errors.message", contains("Stödtjänsten finns inte i katalogen."));
    }

    private static ValidatableResponse check(String body) {
        return check(given(), body);
    }

    private static ValidatableResponse check(RequestSpecification request, String body) {
        return request.contentType("application/json")
                .body(body)
                .post("/v1/obligation-checks")
                .then();
    }
}
