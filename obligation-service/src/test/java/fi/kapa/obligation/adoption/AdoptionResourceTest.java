package fi.kapa.obligation.adoption;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.example;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.officerOf;
import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.verdict;
import static fi.kapa.obligation.OnRecord.verdictKnownAt;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
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
class AdoptionResourceTest {

    @Inject
    Clock clock;

    @BeforeEach
    void onADayBeforeTheLatestDateOfIdentification() {
        OnRecord.today("2017-12-01", clock);
    }

    @Test
    void aClaimDoesNotCountAConfirmedStepCountsFromItsDayAndAnUndoneOneNoMore() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        String id = claim(city, example("claimAdoption"))
                .statusCode(201)
                .header("Location", startsWith(path(city) + "/"))
                .header("ETag", "\"1\"")
                .body("state", is("CLAIMED"))
                .body("organisation", is(city))
                .body("recordedAt", startsWith("2017-12-01T"))
                .extract()
                .path("id");
        verdict(city, "TUNNISTAMINEN", "2017-11-20").body("status", is("DUE")).body("phase", nullValue());

        String confirmedAt = step(officer(), city, id, "confirmations")
                .statusCode(201)
                .header("Location", path(city) + "/" + id)
                .header("ETag", "\"2\"")
                .body("state", is("CONFIRMED"))
                .extract()
                .path("recordedAt");
        verdict(city, "TUNNISTAMINEN", "2017-11-19").body("status", is("DUE"));
        verdict(city, "TUNNISTAMINEN", "2017-11-20")
                .body("status", is("ADOPTED"))
                .body("phase", is("ADOPTED"));

        step(officer(), city, id, "retractions").statusCode(201).body("state", is("RETRACTED"));
        verdict(city, "TUNNISTAMINEN", "2017-11-20").body("status", is("DUE"));
        verdictKnownAt(confirmedAt, city, "TUNNISTAMINEN", "2017-11-20").body("status", is("ADOPTED"));

        assertEquals(
                List.of("AdoptionClaimed", "AdoptionRecorded", "AdoptionRetracted"),
                Published.names(Published.of(id, 3)));
        asOrganisation(city)
                .get(path(city) + "/" + id + "/history")
                .then()
                .body("items.step", contains("CLAIM", "CONFIRM", "RETRACT"))
                .body("items.state.state", contains("CLAIMED", "CONFIRMED", "RETRACTED"))
                .body("items.role", contains("organisation", "kapa-officer", "kapa-officer"));
    }

    @Test
    void aStepThatCannotBeTakenIsAConflict() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        String id = claim(city, example("claimAdoption")).extract().path("id");
        step(officer(), city, id, "confirmations").statusCode(201);
        step(officer().header("Accept-Language", "en"), city, id, "confirmations")
                .statusCode(409)
                .body("code", is("ILLEGAL_TRANSITION"))
                .body("detail", containsString("CONFIRMED"));
        step(officer(), city, id, "retractions").statusCode(201);
        step(officer(), city, id, "retractions").statusCode(409);
        step(officer(), city, id, "confirmations").statusCode(409);
        asOrganisation(city).get(path(city) + "/" + id).then().body("state", is("RETRACTED"));
    }

    @Test
    void anUndoneStepTellsWhy() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        String id = claim(city, example("claimAdoption")).extract().path("id");
        posting(officer(), example("retractAdoption"))
                .post(path(city) + "/" + id + "/retractions")
                .then()
                .statusCode(201)
                .body("retractionReason", is("Ilmoitettu erehdyksessä"));
    }

    @Test
    void officersConfirmAndUndoTheStepsOfTheirOwnProducersServicesAlone() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        String id = claim(city, example("claimAdoption")).extract().path("id");
        step(officerOf("VALTIOKONTTORI"), city, id, "confirmations").statusCode(403);
        step(officerOf("VALTIOKONTTORI"), city, id, "retractions").statusCode(403);

        String payments = example("claimAdoption").replace("TUNNISTAMINEN", "VERKKOMAKSAMINEN");
        String paid = claim(city, officerOf("VALTIOKONTTORI"), payments)
                .statusCode(201)
                .extract()
                .path("id");
        claim(city, officer(), payments).statusCode(403);
        step(officer(), city, paid, "confirmations").statusCode(403);
        step(officerOf("VALTIOKONTTORI"), city, paid, "confirmations").statusCode(201);
    }

    @Test
    void onlyOfficersConfirmAndUndo() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        String id = claim(city, example("claimAdoption")).extract().path("id");
        List.of("confirmations", "retractions").forEach(steps -> {
            step(asOrganisation(city), city, id, steps).statusCode(403);
            step(as("ministry-officer", Map.of()), city, id, steps).statusCode(403);
            step(as("form-backend", Map.of()), city, id, steps).statusCode(403);
            step(as("system", Map.of()), city, id, steps).statusCode(403);
        });
        step(officer().header("If-Match", "\"7\""), city, id, "confirmations").statusCode(412);
        step(as("kapa-decider", Map.of()).header("If-Match", "\"1\""), city, id, "confirmations")
                .statusCode(201);
    }

    @Test
    void aBegunJoiningOfTheBusIsInProgressButNotAdopted() {
        String agency = organisation("STATE_AGENCY");
        verdict(agency, "PALVELUVAYLA", "2016-09-01").body("status", is("OVERDUE"));
        String id = claim(agency, "{\"serviceCode\":\"PALVELUVAYLA\",\"phase\":\"STARTED\",\"on\":\"2016-08-15\"}")
                .statusCode(201)
                .body("scope", is("WHOLE"))
                .body("statutoryTask", is(true))
                .extract()
                .path("id");
        step(officer(), agency, id, "confirmations").statusCode(201);
        verdict(agency, "PALVELUVAYLA", "2016-09-01")
                .body("status", is("IN_PROGRESS"))
                .body("phase", is("STARTED"));
    }

    @Test
    void anotherOrganisationsStepsAreNotThere() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        String other = organisation("MUNICIPAL_AUTHORITY");
        String id = claim(city, example("claimAdoption")).extract().path("id");
        asOrganisation(other).get(path(city)).then().statusCode(404);
        asOrganisation(other).get(path(city) + "/" + id).then().statusCode(404);
        asOrganisation(other).get(path(city) + "/" + id + "/history").then().statusCode(404);
        asOrganisation(other).get(path(other) + "/" + id).then().statusCode(404);
        step(officer(), other, id, "confirmations").statusCode(404);
        posting(asOrganisation(other), example("claimAdoption"))
                .post(path(city))
                .then()
                .statusCode(404);
    }

    @Test
    void theListIsFilteredByServiceAndState() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        String claimed = claim(city, example("claimAdoption")).extract().path("id");
        String confirmed = claim(city, example("claimAdoption").replace("TUNNISTAMINEN", "VIESTINVALITYS"))
                .extract()
                .path("id");
        step(officer(), city, confirmed, "confirmations").statusCode(201);
        asOrganisation(city).get(path(city)).then().body("items.id", contains(claimed, confirmed));
        listed(city, "state", "CONFIRMED").body("items.id", contains(confirmed));
        listed(city, "serviceCode", "TUNNISTAMINEN").body("items.id", contains(claimed));
        listed(city, "limit", "1").body("items.id", contains(claimed));
    }

    @Test
    void allDefectsOfAClaimAreNamedAtOnce() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        claim(
                        city,
                        "{\"serviceCode\":\"fax\",\"phase\":\"BEGUN\",\"on\":\"1.1.2017\",\"scope\":1,\"statutoryTask\":\"yes\",\"state\":\"CONFIRMED\"}")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/serviceCode INVALID_SERVICE_CODE",
                                "/phase NOT_ONE_OF",
                                "/on INVALID_DATE",
                                "/scope WRONG_TYPE",
                                "/statutoryTask WRONG_TYPE",
                                "/state UNKNOWN_PROPERTY"));
    }

    private static ValidatableResponse claim(String organisation, String body) {
        return claim(organisation, asOrganisation(organisation), body);
    }

    private static ValidatableResponse claim(String organisation, RequestSpecification caller, String body) {
        return posting(caller, body).post(path(organisation)).then();
    }

    private static ValidatableResponse step(
            RequestSpecification request, String organisation, String id, String steps) {
        return posting(request, "{}")
                .post(path(organisation) + "/" + id + "/" + steps)
                .then();
    }

    private static ValidatableResponse listed(String organisation, String parameter, String value) {
        return asOrganisation(organisation)
                .queryParam(parameter, value)
                .get(path(organisation))
                .then()
                .statusCode(200);
    }

    private static String path(String organisation) {
        return "/v1/organisations/" + organisation + "/adoptions";
    }
}
