package fi.kapa.chassis.event;

import static fi.kapa.chassis.event.InboxTest.appliedAfterIt;
import static fi.kapa.chassis.event.InboxTest.event;
import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.sample.Api;
import fi.kapa.chassis.sample.Mishap;
import fi.kapa.chassis.sample.Sample;
import fi.kapa.chassis.sample.Topic;
import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Events;
import fi.kapa.chassis.test.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(Sample.class)
class DeadLetterTest {
    private static final String SOURCE = "kapa.source.v1";
    private static final String LETTERS = "/v1/dead-letters";

    @Inject
    Mishap mishap;

    @AfterEach
    void nothingHappens() {
        mishap.none();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "nothing of the kind | The event is not JSON",
                "{\"type\": | The event is not JSON",
                "'' | The event has no type",
                "null | The event has no type",
                "[1] | The event has no type",
                "{\"type\":7} | The event has no type",
                "{\"type\":\"fi.kapa.source.ThingFound.v1\"} | The event does not have the form of its type, at /id",
            })
    void whatIsNoEventIsKeptWithTheReasonAndThePartitionGoesOn(String value, String reason) {
        String key = key();
        Events.publishRaw(SOURCE, key, value);
        appliedAfterIt(key);
        assertEquals(List.of(reason), reasons(key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"id\":\"[^\"]*\" | \"id\":\"seven\" | /id",
                "\"subject\":\"[^\"]*\" | \"subject\":7 | /subject",
                "\"time\":\"[^\"]*\" | \"time\":\"yesterday\" | /time",
                "\"source\":\"[^\"]*\", | '' | /source",
                "\"data\":.*} | \"data\":null} | /data",
                "\"size\":1 | \"size\":\"x\" | /data/size",
                "\"text\":\"found\" | \"text\":[1] | /data/text",
            })
    void whatDoesNotHaveTheFormOfItsTypeIsKeptWithThePlace(String part, String otherwise, String place) {
        String key = key();
        String right = event(UUID.randomUUID(), key, 1, "{\"text\":\"found\",\"size\":1}");
        Events.publishRaw(SOURCE, key, right.replaceFirst("(?s)" + part, otherwise));
        appliedAfterIt(key);
        assertEquals(List.of("The event does not have the form of its type, at " + place), reasons(key));
    }

    @Test
    void whatAListenerCannotApplyIsListedAndOnTheDeadLetterTopic() {
        String key = key();
        String value = event(UUID.randomUUID(), key, 1, "{\"size\":1}");
        Events.publishRaw(SOURCE, key, value);
        appliedAfterIt(key);
        assertEquals(List.of("The event could not be applied: the database refused it (23502)"), reasons(key));
        as("kapa-officer", Map.of())
                .queryParam("limit", 200)
                .get(LETTERS)
                .then()
                .statusCode(200)
                .body("items.find { it.key == '" + key + "' }.event", is(value))
                .body("items.find { it.key == '" + key + "' }.state", is("WAITING"))
                .body("items.find { it.key == '" + key + "' }.topic", is(SOURCE));
        var copy = await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> Topic.messages(SOURCE + ".note-service.dlq").stream()
                                .filter(message -> key.equals(message.key()))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
        assertEquals(value, copy.value());
        assertEquals(
                reasons(key).getFirst(),
                new String(copy.headers().lastHeader("reason").value(), StandardCharsets.UTF_8));
    }

    @Test
    void aReasonDoesNotNameWhatTheServiceIsMadeOf() {
        mishap.is(() -> {
            throw new IllegalStateException("no room in fi.kapa.chassis.sample.Mishap$1 today\nat line 2");
        });
        String letter = letter(key());
        assertEquals(
                List.of("The event could not be applied: no room in … today"),
                Database.column("select reason from dead_letter where id = ?::uuid", letter));
    }

    @Test
    void aLetterIsReplayedOnceItsCauseIsMended() {
        String key = key();
        failingForNow();
        String letter = letter(key);
        step(letter, "replays").statusCode(409).body("code", is("STILL_NOT_APPLICABLE"));
        assertEquals("WAITING", state(letter));
        assertEquals(0, Database.count("remembered where subject = ?", key));

        mishap.none();
        step(letter, "replays")
                .statusCode(201)
                .header("Location", LETTERS + "/" + letter)
                .header("ETag", "\"2\"")
                .body("state", is("REPLAYED"));
        as("kapa-officer", Map.of())
                .get(LETTERS + "/" + letter)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", is("REPLAYED"));
        assertEquals(1, Database.count("remembered where subject = ?", key));
        List<String> followed = Database.column("select payload from outbox where aggregateid = ?", key);
        assertEquals(1, followed.size());
        assertTrue(followed.getFirst().contains("\"causationid\""), followed.getFirst());
        step(letter, "replays").statusCode(409).body("code", is("ILLEGAL_TRANSITION"));
        step(letter, "discards").statusCode(409);
        assertEquals(
                List.of("kapa-officer REPLAYED"),
                Database.column("select actor_role || ' ' || action from audit_entry where subject_id = ?", letter));
    }

    @Test
    void aDiscardedLetterStaysUnapplied() {
        String key = key();
        failingForNow();
        String letter = letter(key);
        mishap.none();
        assertEquals(Database.count("dead_letter where state = 'WAITING'"), waitingByTheMetrics());
        step(letter, "discards").statusCode(201).body("state", is("DISCARDED"));
        assertTrue(listed("DISCARDED").contains(letter), "listed by its state");
        assertFalse(listed("WAITING").contains(letter), "listed by its former state");
        step(letter, "replays").statusCode(409).body("code", is("ILLEGAL_TRANSITION"));
        assertEquals(0, Database.count("remembered where subject = ?", key));
        assertEquals(Database.count("dead_letter where state = 'WAITING'"), waitingByTheMetrics());
    }

    @Test
    void aReplayWithoutAKeyAppliesNothing() {
        String key = key();
        failingForNow();
        String letter = letter(key);
        mishap.none();
        as("kapa-officer", Map.of())
                .contentType("application/json")
                .body("{}")
                .post(LETTERS + "/" + letter + "/replays")
                .then()
                .statusCode(400)
                .body("code", is("IDEMPOTENCY_KEY_REQUIRED"));
        assertEquals("WAITING", state(letter));
        assertEquals(0, Database.count("remembered where subject = ?", key));
    }

    @Test
    void lettersAreForOfficersAndPaged() {
        failingForNow();
        String first = letter(key());
        String second = letter(key());
        asOrganisation(Api.HELSINKI).get(LETTERS).then().statusCode(403);
        step(UUID.randomUUID().toString(), "replays").statusCode(404);
        posting(as("kapa-officer", Map.of()), "{\"why\":\"so\"}")
                .post(LETTERS + "/" + first + "/replays")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/why"));
        String before = Database.column("select max(id::text) from dead_letter where id < ?::uuid", first)
                .getFirst();
        var request = as("kapa-officer", Map.of()).queryParam("limit", 1);
        if (before != null) {
            request.queryParam("cursor", fi.kapa.chassis.page.Cursor.after(before, new Object[] {null}));
        }
        String next = request.get(LETTERS)
                .then()
                .body("items.id", is(List.of(first)))
                .extract()
                .path("next");
        as("kapa-officer", Map.of())
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(LETTERS)
                .then()
                .body("items.id", is(List.of(second)));
    }

    private void failingForNow() {
        mishap.is(() -> {
            throw new IllegalStateException("not now");
        });
    }

    private static List<String> listed(String state) {
        return as("kapa-officer", Map.of())
                .queryParam("state", state)
                .queryParam("limit", 200)
                .get(LETTERS)
                .jsonPath()
                .getList("items.id");
    }

    private static ValidatableResponse step(String letter, String step) {
        return posting(as("kapa-officer", Map.of()), "{}")
                .post(LETTERS + "/" + letter + "/" + step)
                .then();
    }

    /** A dead letter of a right event, whose id is answered. */
    private static String letter(String key) {
        Events.publishRaw(SOURCE, key, event(UUID.randomUUID(), key, 1, "{\"text\":\"found\",\"size\":1}"));
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> Database.column("select id from dead_letter where event_key = ?", key), l -> l.size() == 1)
                .getFirst();
    }

    private static long waitingByTheMetrics() {
        return (long) Metrics.value("kapa_dead_letters");
    }

    private static List<String> reasons(String key) {
        return Database.column("select reason from dead_letter where event_key = ?", key);
    }

    private static String state(String letter) {
        return Database.column("select state from dead_letter where id = ?::uuid", letter)
                .getFirst();
    }

    private static String key() {
        return "thing-" + UUID.randomUUID();
    }
}
