package fi.kapa.schedule.submission;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.schedule.Cases.PATH;
import static fi.kapa.schedule.Cases.amend;
import static fi.kapa.schedule.Cases.body;
import static fi.kapa.schedule.Cases.formBackend;
import static fi.kapa.schedule.Cases.officer;
import static fi.kapa.schedule.Cases.post;
import static fi.kapa.schedule.Cases.read;
import static fi.kapa.schedule.Cases.step;
import static fi.kapa.schedule.Cases.submit;
import static fi.kapa.schedule.Cases.submitted;
import static fi.kapa.schedule.Cases.withdrawn;
import static fi.kapa.schedule.KnownFacts.ESPOO;
import static fi.kapa.schedule.KnownFacts.HELSINKI;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.schedule.KnownFacts;
import fi.kapa.schedule.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class ScheduleSubmissionResourceTest {
    private static final String UNREGISTERED = "9000007-0";
    private static final String REGISTERED_INACTIVE = "9000022-2";

    @Inject
    Clock clock;

    @BeforeEach
    void onADayBeforeTheGoalsAreDue() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void aSubmissionOfTheFormBackendIsKeptAndPublished() {
        String id = submit(HELSINKI)
                .header("Location", startsWith(PATH + "/"))
                .header("ETag", "\"1\"")
                .body("reference", matchesPattern("AT-2016-[0-9]{6}"))
                .body("revision", is(1))
                .body("channel", is("FORM"))
                .body("state", is("SUBMITTED"))
                .body("late", is(false))
                .body("warnings", hasSize(0))
                .extract()
                .path("id");

        JsonNode event = Published.of(id, 1).getFirst();
        assertEquals(List.of("ScheduleSubmitted"), Published.names(List.of(event)));
        assertEquals(HELSINKI, event.path("data").path("organisation").asText());
        assertFalse(event.toString().contains("aino@"), "no personal data in events");
        assertFalse(event.toString().contains("Vetuma"), "no free text in events");
    }

    @Test
    void anOrganisationSubmitsForItselfOverTheInterface() {
        post(asOrganisation(ESPOO), body(ESPOO)).statusCode(201).body("channel", is("API"));
    }

    @Test
    void theNewestSubmissionOfAnOrganisationSupersedesTheOlder() {
        String older = submitted(ESPOO);
        String newer = submitted(ESPOO);
        read(ESPOO, older).body("state", is("SUPERSEDED"));
        asOrganisation(ESPOO)
                .queryParam("state", "SUBMITTED")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(newer))
                .body("next", nullValue());
        asOrganisation(ESPOO)
                .get(PATH + "/" + older + "/history")
                .then()
                .body("items.step", contains("SUBMIT", "SUPERSEDE"));
        assertEquals(
                older,
                Published.of(newer, 1)
                        .getFirst()
                        .path("data")
                        .path("supersedes")
                        .asText());
    }

    @Test
    void anAcceptedSubmissionIsSupersededToo() {
        String older = submitted(ESPOO);
        step(officer(), older, "acceptances", "{}").statusCode(201);
        submitted(ESPOO);
        read(ESPOO, older).body("state", is("SUPERSEDED"));
    }

    @Test
    void aWithdrawnSubmissionIsNotSuperseded() {
        String older = withdrawn(ESPOO);
        String newer = submitted(ESPOO);
        read(ESPOO, older).body("state", is("WITHDRAWN"));
        assertFalse(Published.of(newer, 1).getFirst().path("data").has("supersedes"));
    }

    @Test
    void aSubmissionIsInTimeUntilTheEndOfTheLastDayAndLateByItsFirstRevision() {
        BusinessDate.set(LocalDate.of(2016, 10, 31), clock);
        String inTime = submit(ESPOO).body("late", is(false)).extract().path("id");
        BusinessDate.set(LocalDate.of(2016, 11, 1), clock);
        amend(ESPOO, inTime, body(ESPOO))
                .statusCode(201)
                .body("revision", is(2))
                .body("late", is(false));
        submit(ESPOO).body("late", is(true));
    }

    @Test
    void anUnregisteredOrganisationsSubmissionWaitsUntilItIsKnown() {
        String id = submit(UNREGISTERED)
                .body("state", is("NEEDS_CLARIFICATION"))
                .body("warnings.code", contains("UNKNOWN_ORGANISATION"))
                .extract()
                .path("id");
        KnownFacts.organisation(UNREGISTERED, "Valtioneuvoston kanslia", "STATE_AGENCY");
        await().untilAsserted(() -> read(UNREGISTERED, id).body("state", is("SUBMITTED")));
        read(UNREGISTERED, id).body("warnings", hasSize(0));
        List<JsonNode> events = Published.of(id, 2);
        assertEquals(List.of("ScheduleSubmitted", "ScheduleAmended"), Published.names(events));
        assertEquals(1, events.getLast().path("data").path("revision").asInt(), "nobody wrote a new revision");
    }

    @Test
    void anOrganisationThatIsNotActiveIsNotKnown() {
        String id = submitted(REGISTERED_INACTIVE);
        KnownFacts.inactiveOrganisation(REGISTERED_INACTIVE, "Lakkautettu virasto", "STATE_AGENCY");
        read(REGISTERED_INACTIVE, id).body("state", is("NEEDS_CLARIFICATION"));
        submit(REGISTERED_INACTIVE).body("warnings.code", contains("UNKNOWN_ORGANISATION"));
    }

    @Test
    void theSamePostTwiceWithOneKeyIsOneSubmission() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key, body(HELSINKI)).statusCode(201).extract().path("id");
        keyed(key, body(HELSINKI))
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", PATH + "/" + first)
                .body("id", equalTo(first));
        keyed(key, body(ESPOO)).statusCode(409).body("code", is("IDEMPOTENCY_KEY_REUSED"));
        assertEquals(1, Published.of(first, 1).size());
    }

    @Test
    void theFormBackendSeesOnlyWhatItCreated() {
        String own = submitted(HELSINKI);
        String others = post(asOrganisation(ESPOO), body(ESPOO))
                .statusCode(201)
                .extract()
                .path("id");
        formBackend().get(PATH + "/" + own).then().statusCode(200);
        formBackend().get(PATH + "/" + others).then().statusCode(404);
        formBackend().get(PATH + "/" + others + "/history").then().statusCode(404);
        formBackend()
                .queryParam("state", "SUBMITTED")
                .get(PATH)
                .then()
                .body("items.id", hasItem(own))
                .body("items.id", not(hasItem(others)));
        var anotherForm = Map.of("sub", "another-form");
        as("form-backend", anotherForm).get(PATH + "/" + own).then().statusCode(404);
        as("form-backend", anotherForm).get(PATH).then().statusCode(200).body("items", hasSize(0));
        step(formBackend(), own, "withdrawals", "{}").statusCode(403);
    }

    @Test
    void anotherOrganisationSeesAndChangesNothing() {
        String id = submitted(HELSINKI);
        read(ESPOO, id).statusCode(404);
        asOrganisation(ESPOO).get(PATH + "/" + id + "/history").then().statusCode(404);
        asOrganisation(ESPOO).get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
        asOrganisation(ESPOO)
                .queryParam("organisation", HELSINKI)
                .get(PATH)
                .then()
                .body("items", hasSize(0));
        step(asOrganisation(ESPOO), id, "withdrawals", "{}").statusCode(404);
        amend(ESPOO, id, body(ESPOO)).statusCode(404);
        post(asOrganisation(ESPOO), body(HELSINKI)).statusCode(404);
        read(HELSINKI, id).body("state", is("SUBMITTED"));
    }

    @Test
    void aCallerOfAUnitSeesItsUnitAloneAndACallerWithoutOneSeesAll() {
        String whole = submitted(HELSINKI);
        String unit = post(formBackend(), body(HELSINKI).replace("\"language\"", "\"unit\":\"sote\",\"language\""))
                .statusCode(201)
                .body("unit", is("sote"))
                .extract()
                .path("id");
        read(HELSINKI + "~sote", unit).statusCode(200);
        read(HELSINKI + "~sote", whole).statusCode(404);
        read(HELSINKI, unit).statusCode(200);
        read(HELSINKI, whole).body("state", is("SUBMITTED"));
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        String id = submitted(HELSINKI);
        asOrganisation(HELSINKI)
                .header("If-None-Match", "\"1\"")
                .get(PATH + "/" + id)
                .then()
                .statusCode(304);
        asOrganisation(HELSINKI)
                .header("If-None-Match", "\"7\"")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aSpreadsheetGetsTheListAsCsv() {
        String id = submitted(HELSINKI);
        String csv = officer()
                .accept("text/csv")
                .queryParam("organisation", HELSINKI)
                .get(PATH)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=utf-8")
                .extract()
                .asString();
        assertTrue(csv.startsWith("id,reference,revision,businessId,unit,channel,state,late,"), csv);
        assertTrue(csv.contains("submitter.email,"), csv);
        assertTrue(csv.contains("\r\n" + id + ",AT-2016-"), csv);
    }

    @Test
    void theListFollowsItsFiltersAndPages() {
        String helsinki = submitted(HELSINKI);
        String espoo = submitted(ESPOO);
        officer()
                .queryParam("name", "ESPOON")
                .queryParam("category", "MUNICIPAL_AUTHORITY")
                .queryParam("serviceCode", "TUNNISTAMINEN")
                .queryParam("state", "SUBMITTED")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(espoo));
        officer().queryParam("serviceCode", "FAX").get(PATH).then().body("items", hasSize(0));
        String next = officer()
                .queryParam("organisation", HELSINKI)
                .queryParam("limit", 1)
                .get(PATH)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        officer()
                .queryParam("organisation", ESPOO)
                .queryParam("cursor", next)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("INVALID_CURSOR"));
        officer()
                .queryParam("organisation", HELSINKI)
                .queryParam("cursor", next)
                .queryParam("limit", 200)
                .get(PATH)
                .then()
                .body("items.id", hasItem(helsinki));
    }

    private static ValidatableResponse keyed(String key, String body) {
        return formBackend()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(PATH)
                .then();
    }
}
