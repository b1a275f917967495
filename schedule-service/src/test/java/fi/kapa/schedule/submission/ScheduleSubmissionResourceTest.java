package fi.kapa.schedule.submission;

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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class ScheduleSubmissionResourceTest {
    private static final String UNREGISTERED = "9000007-0";
    private static final String REGISTERED_INACTIVE = "9000022-2";

    /** Nothing that may be left out. */
    private static final String LEAST = """
            {"businessId":"0101263-6","language":"fi","submitter":{"name":"Aino Esimerkki","email":"aino@espoo.example"},
             "goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05"}]}
            """;

    /** A unit, several goals, and texts that a database or an array could misread. */
    private static final String MOST = """
            {"businessId":"0101263-6","unit":"kirjasto","language":"fi",
             "submitter":{"name":"Aino {\\"O'Esimerkki\\", \\\\ NULL}","email":"aino@espoo.example","phone":"+358 9 1234567"},
             "goals":[
              {"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05","readyFrom":"2017-03","contractEndsOn":"2017-04-30",
               "currentSolution":"Vetuma?","notes":"Ensimmäinen\\ntoinen"},
              {"serviceCode":"VIESTINVALITYS","targetMonth":"2017-09"}]}
            """;

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
    void aSubmissionIsReadAsItWasAnswered() {
        for (String body : List.of(body(ESPOO), LEAST, MOST)) {
            ValidatableResponse answered = post(formBackend(), body).statusCode(201);
            formBackend()
                    .get(answered.extract().header("Location"))
                    .then()
                    .statusCode(200)
                    .header("ETag", answered.extract().header("ETag"))
                    .body(equalTo(answered.extract().asString()));
        }
    }

    @Test
    void warningsAreSaidInTheLanguageAskedForWhateverTheCallerHas() {
        String id = post(formBackend(), body(ESPOO).replace("2017-05", "2019-05"))
                .statusCode(201)
                .body("warnings", hasSize(1))
                .extract()
                .path("id");
        formBackend()
                .header("If-None-Match", "\"1\"")
                .header("Accept-Language", "sv")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("Content-Language", "sv")
                .body("warnings", hasSize(1));
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

    private static ValidatableResponse keyed(String key, String body) {
        return formBackend()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(PATH)
                .then();
    }
}
