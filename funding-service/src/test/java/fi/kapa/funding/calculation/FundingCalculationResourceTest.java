package fi.kapa.funding.calculation;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.funding.Cases.PREPARER;
import static fi.kapa.funding.Cases.ministry;
import static fi.kapa.funding.KnownFacts.COMPANY;
import static fi.kapa.funding.KnownFacts.ESPOO;
import static fi.kapa.funding.KnownFacts.HELSINKI;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.funding.Cases;
import fi.kapa.funding.Example;
import fi.kapa.funding.KnownFacts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class FundingCalculationResourceTest {
    @Inject
    Clock clock;

    @BeforeEach
    void whileTheCallIsOpen() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void fallingCostsLowerWhatIsPaidAndRisingCostsDoNotRaiseIt() {
        String call = Cases.call("100000.00");
        String fallen = Example.request("calculateFunding", call).replace("0131297-0", HELSINKI);
        calculate(asOrganisation(HELSINKI), fallen)
                .statusCode(200)
                .body("asOf", is("2016-09-15"))
                .body("eligible.amount", is("10000.00"))
                .body("share", is("0.75"))
                .body("grantable.amount", is("7500.00"))
                .body("payable.amount", is("6000.00"))
                .body("instrument", is("DISCRETIONARY_GRANT"))
                .body("reasons.ruleId", contains("INSTRUMENT-BY-CATEGORY", "MAX-SHARE", "DOWNWARDS-ONLY"))
                .body("reasons[1].legalBasis", contains("688/2001 § 6"))
                .body("reasons[2].text.sv", containsString("8000.00"));
        calculate(asOrganisation(HELSINKI), fallen.replace("8000.00", "12000.00"))
                .body("payable.amount", is("7500.00"));
    }

    @Test
    void anApplicationsBodyIsTriedAsItIs() {
        calculate(ministry(PREPARER), Cases.body(Cases.call("1.00"), HELSINKI, true))
                .statusCode(200)
                .body("grantable.amount", is("7500.00"))
                .body("payable.amount", is("7500.00"));
    }

    @Test
    void whatIsNotFundedIsSaidAndComesToNothing() {
        String call = Cases.call("100000.00");
        calculate(ministry(PREPARER), Cases.body(call, COMPANY, false))
                .statusCode(200)
                .body("eligible.amount", is("0.00"))
                .body("payable.amount", is("0.00"))
                .body("instrument", nullValue())
                .body("reasons.ruleId", hasItem("CATEGORY-NOT-FUNDED"));
    }

    @Test
    void nothingIsPaidOfWhatIsNotFunded() {
        calculate(
                        ministry(PREPARER),
                        Example.request("calculateFunding", Cases.call("100000.00"))
                                .replace("0131297-0", COMPANY))
                .statusCode(200)
                .body("grantable.amount", is("0.00"))
                .body("payable.amount", is("0.00"));
    }

    @Test
    void anApplicantLearnsNothingOfACallThatIsNotOpen() {
        String body = Cases.body(Cases.call("1.00"), HELSINKI, false);
        BusinessDate.set(LocalDate.of(2017, 6, 15), clock);
        calculate(asOrganisation(HELSINKI), body)
                .statusCode(400)
                .body("errors.pointer", contains("/callId"))
                .body("errors.code", contains("UNKNOWN_CALL"));
        calculate(ministry(PREPARER), body).statusCode(200);
    }

    @Test
    void aServiceOutsideTheCatalogueIsRefused() {
        calculate(
                        ministry(PREPARER),
                        Cases.body(Cases.call("1.00"), HELSINKI, false).replace("PALVELUVAYLA", "XYZ"))
                .statusCode(400)
                .body("errors.pointer", contains("/serviceCodes/0"))
                .body("errors.code", contains("UNKNOWN_SERVICE"));
    }

    @Test
    void withoutACallThePolicysShareLimits() {
        String lines =
                "\"costLines\":[{\"type\":\"TRAVEL\",\"amount\":{\"amount\":\"99.99\",\"currency\":\"EUR\"},\"description\":\"Matkat\"}]";
        calculate(as("system", Map.of()), "{" + lines + "}").statusCode(200).body("grantable.amount", is("74.99"));
        calculate(as("system", Map.of()), "{" + lines + ",\"share\":\"0.76\"}")
                .statusCode(400)
                .body("errors.code", contains("SHARE_ABOVE_MAXIMUM"));
        calculate(as("system", Map.of()), "{}").statusCode(400).body("errors.pointer", contains("/costLines"));
    }

    @Test
    void anotherOrganisationsFundingIsNotCalculated() {
        calculate(asOrganisation(ESPOO), Cases.body(Cases.call("1.00"), HELSINKI, false))
                .statusCode(404);
    }

    private static ValidatableResponse calculate(RequestSpecification caller, String body) {
        return caller.contentType("application/json")
                .body(body)
                .post("/v1/funding-calculations")
                .then();
    }
}
