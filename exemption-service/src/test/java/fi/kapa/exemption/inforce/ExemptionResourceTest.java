package fi.kapa.exemption.inforce;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.exemption.KnownFacts.ESPOO;
import static fi.kapa.exemption.KnownFacts.HELSINKI;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.exemption.Cases;
import fi.kapa.exemption.KnownFacts;
import fi.kapa.exemption.Published;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Platform.class)
class ExemptionResourceTest {
    private static final String PATH = "/v1/exemptions";

    @Inject
    Clock clock;

    @Inject
    Session session;

    @BeforeEach
    void onAnOrdinaryDay() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @ParameterizedTest(name = "in force on {0}: {1}")
    @CsvSource({"2016-12-31, false", "2017-01-01, true", "2018-12-31, true", "2019-01-01, false"})
    void anExemptionIsInForceFromItsFirstThroughItsLastDay(String day, boolean inForce) {
        String id = Cases.granted(HELSINKI);
        inForce(day, null).body("items.applicationId", inForce ? hasItem(id) : not(hasItem(id)));
    }

    @Test
    void anExemptionShowsWhatWasDecided() {
        String id = exemptionOf(Cases.granted(HELSINKI));
        asOrganisation(HELSINKI)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("businessId", is(HELSINKI))
                .body("serviceCode", is("VIESTINVALITYS"))
                .body("scope.kind", is("WHOLE"))
                .body("decidedBy", is("VRK"))
                .body("validUntil", is("2018-12-31"))
                .body("endedFrom", nullValue());
        asOrganisation(ESPOO).get(PATH + "/" + id).then().statusCode(404);
        as("kapa-officer", Map.of("producer", "VALTIOKONTTORI"))
                .get(PATH + "/" + id)
                .then()
                .statusCode(404);
        as("form-backend", Map.of()).get(PATH).then().statusCode(403);
    }

    @Test
    void theListFollowsItsFiltersAndPagesAnswerTheSameQuestion() {
        Cases.granted(ESPOO);
        Cases.granted(ESPOO);
        BusinessDate.set(LocalDate.of(2017, 6, 1), clock);
        ValidatableResponse first = espoos(null).body("items", hasSize(1));
        String next = first.extract().path("next");
        BusinessDate.set(LocalDate.of(2019, 6, 1), clock);
        ValidatableResponse second = espoos(next).body("items", hasSize(1));
        assertNotEquals(
                first.extract().<String>path("items[0].id"), second.extract().<String>path("items[0].id"));
        espoos(null).body("items", hasSize(0));
        asOrganisation(HELSINKI)
                .queryParam("businessId", ESPOO)
                .queryParam("asOf", "2017-06-01")
                .get(PATH)
                .then()
                .body("items", hasSize(0));
        as("system", Map.of())
                .queryParam("cursor", "x")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("INVALID_CURSOR"));
    }

    @Test
    void theListIsNarrowedByWhatIsKnownOfTheOrganisations() {
        String id = exemptionOf(Cases.granted(HELSINKI));
        listed("name", "hELSin").body("items.id", hasItem(id));
        listed("name", "body of hels").body("items.id", hasItem(id));
        listed("name", "Espoo").body("items.id", not(hasItem(id)));
        listed("category", "MUNICIPAL_AUTHORITY").body("items.id", hasItem(id));
        listed("category", "STATE_AGENCY").body("items.id", not(hasItem(id)));
        as("system", Map.of())
                .queryParam("category", "KUNTA")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("NOT_ONE_OF"));
    }

    @Test
    void aBareBusinessIdMeansTheOrganisationWithoutItsUnits() {
        String own = exemptionOf(Cases.granted(HELSINKI));
        String ofAUnit = sameOfAUnit(own);
        listed("businessId", HELSINKI).body("items.id", hasItem(own)).body("items.id", not(hasItem(ofAUnit)));
        listed("organisation", HELSINKI + "~sote").body("items.id", contains(ofAUnit));
    }

    /** What would be on record had the city's unit been granted it. */
    private String sameOfAUnit(String exemption) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery("""
                        insert into exemption (record_id, id, version, application_id, organisation, business_id, unit, service_code, producer, decided_by,
                            scope_kind, valid_from, valid_until, recorded_at)
                        select :id, :id, 1, application_id, organisation || '~sote', business_id, 'sote', service_code, producer, decided_by,
                            scope_kind, valid_from, valid_until, recorded_at
                        from exemption where id = :granted
                        """)
                .setParameter("id", id)
                .setParameter("granted", UUID.fromString(exemption))
                .executeUpdate());
        return id.toString();
    }

    @Test
    void aCursorWhoseDaysNoDatabaseKnowsIsBroken() {
        String position = "+999999999-12-31 2016-09-15T00:00:00Z 01000000-0000-7000-8000-000000000000";
        as("system", Map.of())
                .queryParam(
                        "cursor",
                        Cursor.after(position, null, null, new Exemptions.Filter(null, null, null, null, null)))
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("INVALID_CURSOR"));
    }

    private static ValidatableResponse listed(String filter, String value) {
        return as("system", Map.of())
                .queryParam("asOf", "2017-06-01")
                .queryParam("limit", 200)
                .queryParam(filter, value)
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void aRevokedExemptionEndsOnItsDayAndWhatWasKnownBeforeStaysKnown() {
        String application = Cases.granted(HELSINKI);
        String id = exemptionOf(application);
        Instant before = clock.instant();
        BusinessDate.set(LocalDate.of(2017, 3, 1), clock);
        revoke("kapa-decider", id, "{\"reason\":\"Peruste poistui.\",\"from\":\"2017-02-28\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/from"));
        revoke("kapa-officer", id, "{\"reason\":\"Peruste poistui.\"}").statusCode(403);
        revoke("ministry-officer", id, "{\"reason\":\"Peruste poistui.\"}")
                .statusCode(409)
                .body("code", is("GRANTED_BY_ANOTHER"));
        revoke("kapa-decider", id, "{\"reason\":\"Peruste poistui.\",\"from\":\"2017-09-01\"}")
                .statusCode(201)
                .header("Location", PATH + "/" + id)
                .header("ETag", "\"2\"")
                .body("validUntil", is("2018-12-31"))
                .body("endedFrom", is("2017-09-01"))
                .body("endReason", is("Peruste poistui."));
        inForce("2017-08-31", null).body("items.id", hasItem(id));
        inForce("2017-09-01", null).body("items.id", not(hasItem(id)));
        inForce("2017-09-01", before).body("items.id", hasItem(id));
        revoke("kapa-decider", id, "{\"reason\":\"Taas.\",\"from\":\"2017-09-01\"}")
                .statusCode(409)
                .body("code", is("ALREADY_ENDED"));

        JsonNode revoked = Published.of(application, 3).getLast();
        assertEquals(List.of("ExemptionRevoked"), Published.names(List.of(revoked)));
        assertEquals("2017-08-31", revoked.path("data").path("validUntil").asText());
        assertEquals(id, revoked.path("data").path("exemptionId").asText());
    }

    @Test
    void theFutureIsNotKnown() {
        inForceAt("2017-06-01", clock.instant().plusSeconds(3600))
                .statusCode(400)
                .body("errors.pointer", contains("knownAt"));
    }

    @Test
    void aPartIsAllThatIsExemptedWhenAWholeIsGrantedInPart() {
        String application = Cases.submitted(HELSINKI);
        String partly = Cases.GRANTED.replace("GRANTED", "PARTLY_GRANTED");
        Cases.propose(application, partly).statusCode(201);
        Cases.step(asOrganisation(HELSINKI), application, "referrals", "{\"refer\":false}")
                .statusCode(201);
        Cases.decide(application, partly).statusCode(201);
        asOrganisation(HELSINKI)
                .get(PATH + "/" + exemptionOf(application))
                .then()
                .body("scope.kind", is("PART"));
    }

    private static String exemptionOf(String application) {
        return as("system", Map.of())
                .get(Cases.PATH + "/" + application)
                .then()
                .extract()
                .path("exemptionId");
    }

    private static ValidatableResponse revoke(String role, String id, String body) {
        return posting(as(role, Map.of("sub", "ratkaisija")), body)
                .post(PATH + "/" + id + "/revocations")
                .then();
    }

    private static ValidatableResponse espoos(@Nullable String cursor) {
        var request = as("system", Map.of())
                .queryParam("businessId", ESPOO)
                .queryParam("serviceCode", "VIESTINVALITYS")
                .queryParam("limit", 1);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(PATH)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse inForce(String day, @Nullable Instant knownAt) {
        return inForceAt(day, knownAt).statusCode(200);
    }

    private static ValidatableResponse inForceAt(String day, @Nullable Instant knownAt) {
        var request = as("system", Map.of()).queryParam("asOf", day).queryParam("limit", 200);
        return (knownAt == null ? request : request.queryParam("knownAt", knownAt.toString()))
                .get(PATH)
                .then();
    }
}
