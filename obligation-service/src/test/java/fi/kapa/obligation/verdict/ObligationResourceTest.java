package fi.kapa.obligation.verdict;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.example;
import static fi.kapa.obligation.OnRecord.newBusinessId;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.verdict;
import static fi.kapa.obligation.OnRecord.verdictKnownAt;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class ObligationResourceTest {

    @Inject
    Clock clock;

    @BeforeEach
    void onADayOfTheTransition() {
        OnRecord.today("2017-09-01", clock);
    }

    @Test
    void anOrganisationHasOneVerdictOnEachServiceWithItsReasons() {
        String agency = organisation("STATE_AGENCY");
        read(asOrganisation(agency), agency)
                .statusCode(200)
                .body("asOf", is("2017-09-01"))
                .body("knownAt", startsWith("2017-09-01T"))
                .body(
                        "verdicts.serviceCode",
                        hasItems(
                                "ASIOINTIVALTUUDET",
                                "AVOINDATA",
                                "KARTTAPALVELU",
                                "PALVELUNAKYMAT",
                                "PALVELUTIETOVARANTO",
                                "PALVELUVAYLA",
                                "TUNNISTAMINEN",
                                "VERKKOMAKSAMINEN",
                                "VIESTINVALITYS"))
                .body("verdicts.reasons", everyItem(not(empty())))
                .body(
                        "verdicts.reasons.flatten()",
                        everyItem(allOf(hasKey("ruleId"), hasKey("text"), hasKey("legalBasis"), hasKey("facts"))))
                .body("verdicts.reasons.flatten().text", everyItem(allOf(hasKey("fi"), hasKey("sv"), hasKey("en"))))
                .body("verdicts", everyItem(allOf(hasKey("whatWouldChange"), hasKey("assumptions"))));
    }

    @Test
    void theVerdictIsThatOfTheDayAskedAbout() {
        String agency = organisation("STATE_AGENCY");
        verdict(agency, "TUNNISTAMINEN", "2016-07-14")
                .body("verdict", is("NOT_COVERED"))
                .body("status", is("NOT_APPLICABLE"));
        verdict(agency, "TUNNISTAMINEN", "2018-01-01").body("status", is("DUE")).body("adoptBy", is("2018-01-01"));
        verdict(agency, "TUNNISTAMINEN", "2018-01-02").body("status", is("OVERDUE"));
        verdict(agency, "PALVELUVAYLA", "2016-07-15")
                .body("status", is("DUE"))
                .body("startJoiningBy", is("2016-07-15"));
        OnRecord.today("2018-01-02", clock);
        read(officer().queryParam("serviceCode", "TUNNISTAMINEN"), agency)
                .body("asOf", is("2018-01-02"))
                .body("verdicts.status", contains("OVERDUE"));
    }

    @Test
    void oneServiceIsAskedForByItsCode() {
        String agency = organisation("STATE_AGENCY");
        read(officer().queryParam("serviceCode", "AVOINDATA"), agency)
                .statusCode(200)
                .body("verdicts.serviceCode", contains("AVOINDATA"))
                .body("verdicts[0].verdict", is("ENTITLED"))
                .body("verdicts[0].restStatus", nullValue());
        read(officer().queryParam("serviceCode", "FAX"), agency).statusCode(200).body("verdicts", empty());
        read(officer().queryParam("serviceCode", "fax"), agency)
                .statusCode(400)
                .body("errors.code", contains("INVALID_SERVICE_CODE"));
    }

    @Test
    void whatWillBeKnownCannotBeAskedFor() {
        String agency = organisation("STATE_AGENCY");
        String now = clock.instant().toString();
        read(officer().queryParam("knownAt", now), agency).statusCode(200).body("knownAt", is(now));
        read(officer().queryParam("knownAt", "2017-09-02T12:00:00Z"), agency)
                .statusCode(400)
                .body("errors.pointer", contains("knownAt"))
                .body("errors.code", contains("IN_THE_FUTURE"));
        read(officer().queryParam("knownAt", "2017-09-01"), agency)
                .statusCode(400)
                .body("errors.code", contains("INVALID_INSTANT"));
        read(officer().queryParam("asOf", "1.9.2017"), agency)
                .statusCode(400)
                .body("errors.code", contains("INVALID_DATE"));
    }

    @Test
    void anotherOrganisationAndOneThatIsNotRegisteredAreNotThere() {
        String agency = organisation("STATE_AGENCY");
        String other = organisation("STATE_AGENCY");
        read(given(), agency).statusCode(401);
        read(asOrganisation(other), agency).statusCode(404);
        read(asOrganisation(other).queryParam("asOf", "1.9.2017"), agency).statusCode(404);
        read(asOrganisation(agency).queryParam("asOf", "1.9.2017"), agency).statusCode(400);
        read(asOrganisation(agency + "~yksikko"), agency).statusCode(404);
        read(asOrganisation(agency), agency + "~yksikko").statusCode(404);
        read(officer(), newBusinessId()).statusCode(404);
        read(officer(), "0201256-7").statusCode(404);
        read(officer(), agency.replace("-", "")).statusCode(200);
        read(as("form-backend", Map.of()), agency).statusCode(200);
        read(as("ministry-officer", Map.of()), agency).statusCode(200);
        read(as("system", Map.of()), agency).statusCode(200);
    }

    @Test
    void anOrganisationIsJudgedByItsCategoryAsKnownThen() {
        String before = clock.instant().toString();
        String agency = organisation("STATE_AGENCY");
        String registered = clock.instant().toString();
        OnRecord.corrected(agency, "INDEPENDENT_PUBLIC_BODY");
        verdict(agency, "VIESTINVALITYS", "2017-09-01").body("verdict", is("ENTITLED"));
        verdictKnownAt(registered, agency, "VIESTINVALITYS", "2017-09-01").body("verdict", is("OBLIGED"));
        read(officer().queryParam("knownAt", before), agency).statusCode(404);
    }

    @Test
    void theSameQuestionHasTheSameAnswerForEver() {
        String agency = organisation("STATE_AGENCY");
        String then = clock.instant().toString();
        String first = answer(agency, then);
        posting(asOrganisation(agency), example("recordContract"))
                .post("/v1/organisations/" + agency + "/contracts")
                .then()
                .statusCode(201);
        assertEquals(first, answer(agency, then));
        assertNotEquals(first, answer(agency, clock.instant().toString()));
        OnRecord.today("2018-06-02", clock);
        assertEquals(first, answer(agency, then));
    }

    @Test
    void aCorrectedCatalogueIsJudgedByAsKnownThen() {
        String agency = organisation("STATE_AGENCY");
        OnRecord.catalogued("KOKEILU", 0, "2017-10-01");
        String then = clock.instant().toString();
        verdict(agency, "KOKEILU", "2017-11-01").body("status", is("OVERDUE"));
        OnRecord.catalogued("KOKEILU", 1, "2017-12-01");
        verdict(agency, "KOKEILU", "2017-11-01").body("status", is("DUE")).body("adoptBy", is("2017-12-01"));
        verdictKnownAt(then, agency, "KOKEILU", "2017-11-01").body("adoptBy", is("2017-10-01"));
    }

    private static String answer(String organisation, String knownAt) {
        return read(officer().queryParam("asOf", "2017-09-01").queryParam("knownAt", knownAt), organisation)
                .statusCode(200)
                .body("knownAt", is(Instant.parse(knownAt).toString()))
                .extract()
                .asString();
    }

    private static ValidatableResponse read(RequestSpecification request, String organisation) {
        return request.get("/v1/organisations/" + organisation + "/obligations").then();
    }
}
