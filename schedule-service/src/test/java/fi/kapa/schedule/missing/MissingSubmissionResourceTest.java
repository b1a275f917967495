package fi.kapa.schedule.missing;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.schedule.KnownFacts;
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
class MissingSubmissionResourceTest {
    private static final String PORI = "0137323-9";
    private static final String KELA = "0246246-0";

    @Inject
    Clock clock;

    @BeforeEach
    void theOrganisationsAreKnown() {
        BusinessDate.set(LocalDate.of(2016, 9, 20), clock);
        KnownFacts.catalogue();
        KnownFacts.organisation(PORI, "Porin kaupunki", "MUNICIPAL_AUTHORITY");
        KnownFacts.organisation(KELA, "Kansaneläkelaitos", "INDEPENDENT_PUBLIC_BODY");
    }

    @Test
    void anObligedOrganisationIsMissingUntilTheDayOnWhichItSubmits() {
        missing("2016-09-20").body("items.businessId", hasItem(PORI)).body("items.businessId", not(hasItem(KELA)));
        posting(asOrganisation(PORI), """
                        {"businessId":"%s","language":"fi","submitter":{"name":"Aino Esimerkki","email":"aino@pori.example"},
                         "goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05"}]}
                        """.formatted(PORI))
                .post("/v1/schedule-submissions")
                .then()
                .statusCode(201);
        missing("2016-09-20").body("items.businessId", not(hasItem(PORI)));
        missing("2016-09-19").body("items.businessId", hasItem(PORI));
    }

    @Test
    void onlyOfficersOfVrkSeeWhoIsMissing() {
        asOrganisation(PORI).get("/v1/missing-submissions").then().statusCode(403);
        as("kapa-officer", Map.of("producer", "VALTIOKONTTORI"))
                .get("/v1/missing-submissions")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse missing(String asOf) {
        return as("kapa-officer", Map.of())
                .queryParam("asOf", asOf)
                .queryParam("limit", 200)
                .get("/v1/missing-submissions")
                .then()
                .statusCode(200);
    }
}
