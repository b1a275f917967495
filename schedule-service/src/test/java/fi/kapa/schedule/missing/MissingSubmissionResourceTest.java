package fi.kapa.schedule.missing;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.schedule.KnownFacts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class MissingSubmissionResourceTest {
    private static final String PORI = "0137323-9";
    private static final String AN_AGENCY = "9000031-0";
    private static final String ANOTHER_AGENCY = "9000033-7";
    private static final String A_UNIVERSITY = "9000041-7";
    private static final String A_COURT = "9000051-3";
    private static final String A_MUNICIPALITY = "9000052-1";
    private static final String SERVICES = "items[0].reasons[0].facts.serviceCodes";
    private static final String MERGED = "9990104-3";
    private static final String KELA = "0246246-0";

    @Inject
    Clock clock;

    @BeforeEach
    void theOrganisationsAreKnown() {
        BusinessDate.set(LocalDate.of(2016, 9, 20), clock);
        KnownFacts.catalogue();
        KnownFacts.organisation(PORI, "Porin kaupunki", "MUNICIPAL_AUTHORITY");
        KnownFacts.organisation(AN_AGENCY, "Esimerkkivirasto", "STATE_AGENCY");
        KnownFacts.organisation(ANOTHER_AGENCY, "Toinen virasto", "Another agency", "STATE_AGENCY");
        KnownFacts.organisation(KELA, "Kansaneläkelaitos", "INDEPENDENT_PUBLIC_BODY");
    }

    @Test
    void anObligedOrganisationIsMissingUntilTheDayOnWhichItSubmits() {
        missing("2016-09-20").body("items.businessId", hasItem(PORI)).body("items.businessId", not(hasItem(KELA)));
        submit(PORI);
        missing("2016-09-20").body("items.businessId", not(hasItem(PORI)));
        missing("2016-09-19").body("items.businessId", hasItem(PORI));
    }

    @Test
    void anOrganisationThatWithdrawsItsNewestSubmissionIsMissingAlthoughItHadSubmittedBefore() {
        submit(AN_AGENCY);
        String newest = submit(AN_AGENCY);
        missing("2016-09-20").body("items.businessId", not(hasItem(AN_AGENCY)));
        posting(asOrganisation(AN_AGENCY), "{}")
                .post("/v1/schedule-submissions/" + newest + "/withdrawals")
                .then()
                .statusCode(201);
        missing("2016-09-20").body("items.businessId", hasItem(AN_AGENCY));
    }

    @Test
    void eachIsListedWithTheServicesThatItMustUse() {
        asVrk().queryParam("organisation", ANOTHER_AGENCY)
                .get("/v1/missing-submissions")
                .then()
                .statusCode(200)
                .body("items.businessId", contains(ANOTHER_AGENCY))
                .body("items[0].name.en", is("Another agency"))
                .body("items[0].reasons.ruleId", contains("OBLIGED-WITHOUT-SUBMISSION"))
                .body("items[0].reasons[0].facts.serviceCodes", hasItems("TUNNISTAMINEN", "VIESTINVALITYS"))
                .body("items[0].reasons[0].facts.serviceCodes", not(hasItem("ASIOINTIVALTUUDET")));
    }

    @Test
    void aServiceThatItDoesNotNeedIsNoDutyOfAnOrganisation() {
        KnownFacts.organisation(A_COURT, "Esimerkkioikeus", "COURT_OR_JUDICIAL_BODY");
        KnownFacts.circumstances(A_COURT, "[]", "[{\"value\":false,\"validFrom\":\"2016-09-10\"}]", "[]");

        servicesOf(A_COURT, "2016-09-09").body(SERVICES, hasItems("TUNNISTAMINEN", "VIESTINVALITYS"));
        servicesOf(A_COURT, "2016-09-10")
                .body(SERVICES, hasItem("VIESTINVALITYS"))
                .body(SERVICES, not(hasItem("TUNNISTAMINEN")));
    }

    @Test
    void aMunicipalityIsMissingWhileItActsInTasksLaidDownForItByLaw() {
        KnownFacts.organisation(A_MUNICIPALITY, "Esimerkkikunta", "MUNICIPAL_AUTHORITY");
        KnownFacts.circumstances(
                A_MUNICIPALITY,
                "[{\"value\":false,\"validFrom\":\"2016-08-01\"},{\"value\":true,\"validFrom\":\"2016-09-01\"}]",
                "[]",
                "[]");

        missing("2016-07-31").body("items.businessId", hasItem(A_MUNICIPALITY));
        missing("2016-08-31").body("items.businessId", not(hasItem(A_MUNICIPALITY)));
        missing("2016-09-01").body("items.businessId", hasItem(A_MUNICIPALITY));
    }

    @Test
    void theListIsNarrowedByNameAndCategory() {
        asVrk().queryParam("name", "TOINEN vir")
                .get("/v1/missing-submissions")
                .then()
                .body("items.businessId", contains(ANOTHER_AGENCY));
        asVrk().queryParam("name", "TOINEN vir")
                .queryParam("category", "MUNICIPAL_AUTHORITY")
                .get("/v1/missing-submissions")
                .then()
                .body("items", hasSize(0));
        asVrk().queryParam("category", "KUNTA")
                .get("/v1/missing-submissions")
                .then()
                .statusCode(400)
                .body("errors.code", contains("NOT_ONE_OF"));
    }

    @Test
    void aDutyIsThatOfTheCataloguesVersionOfTheDay() {
        KnownFacts.organisation(A_UNIVERSITY, "Esimerkkiyliopisto", "UNIVERSITY");
        KnownFacts.dutyUntil("PALVELU_YLIOPISTOILLE", "UNIVERSITY", LocalDate.of(2016, 9, 1));

        missing("2016-08-31").body("items.businessId", hasItem(A_UNIVERSITY));
        missing("2016-09-01").body("items.businessId", not(hasItem(A_UNIVERSITY)));
    }

    @Test
    void anOrganisationThatIsNoMoreIsNotMissing() {
        KnownFacts.inactiveOrganisation(MERGED, "Yhdistynyt kunta", "MUNICIPAL_AUTHORITY");
        missing("2016-09-20").body("items.businessId", not(hasItem(MERGED)));
    }

    @Test
    void allPagesAnswerForTheDayOfTheFirst() {
        String next = page(null).body("items", hasSize(1)).extract().path("next");
        BusinessDate.set(LocalDate.of(2016, 9, 21), clock);
        page(next).body("items.asOf", contains("2016-09-20"));
        page(null).body("items.asOf", contains("2016-09-21"));
        asVrk().queryParam("cursor", next)
                .queryParam("category", "MUNICIPAL_AUTHORITY")
                .get("/v1/missing-submissions")
                .then()
                .statusCode(400)
                .body("errors.code", contains("INVALID_CURSOR"));
    }

    @Test
    void onlyOfficersOfVrkSeeWhoIsMissing() {
        asOrganisation(PORI).get("/v1/missing-submissions").then().statusCode(403);
        as("kapa-officer", Map.of("producer", "VALTIOKONTTORI"))
                .get("/v1/missing-submissions")
                .then()
                .statusCode(403);
    }

    private static String submit(String organisation) {
        return posting(asOrganisation(organisation), """
                        {"businessId":"%s","language":"fi","submitter":{"name":"Aino Esimerkki","email":"aino@pori.example"},
                         "goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05"}]}
                        """.formatted(organisation))
                .post("/v1/schedule-submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse missing(String asOf) {
        return asVrk().queryParam("asOf", asOf)
                .queryParam("limit", 200)
                .get("/v1/missing-submissions")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse servicesOf(String organisation, String asOf) {
        return asVrk().queryParam("asOf", asOf)
                .queryParam("organisation", organisation)
                .get("/v1/missing-submissions")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse page(@Nullable String cursor) {
        var request = asVrk().queryParam("limit", 1);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/v1/missing-submissions")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification asVrk() {
        return as("kapa-officer", Map.of());
    }
}
