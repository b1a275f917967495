package fi.kapa.chassis.change;

import static fi.kapa.chassis.sample.Api.ESPOO;
import static fi.kapa.chassis.sample.Api.HELSINKI;
import static fi.kapa.chassis.sample.Api.NOTES;
import static fi.kapa.chassis.sample.Api.note;
import static fi.kapa.chassis.sample.Api.take;
import static fi.kapa.chassis.sample.Api.title;
import static fi.kapa.chassis.sample.Api.token;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.sample.Api;
import fi.kapa.chassis.sample.AtOnce;
import fi.kapa.chassis.sample.Mishap;
import fi.kapa.chassis.sample.Sample;
import fi.kapa.chassis.test.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Sample.class)
class IdempotencyTest {
    @Inject
    Mishap mishap;

    @AfterEach
    void nothingHappens() {
        mishap.none();
    }

    @Test
    void theSameRequestAgainGetsTheStoredAnswer() {
        String key = key();
        String body = note(HELSINKI, title());
        ValidatableResponse first =
                post(key, body).statusCode(201).header("ETag", "\"1\"").header("Idempotency-Replayed", nullValue());
        post(key, body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.extract().header("Location"))
                .header("ETag", first.extract().header("ETag"))
                .header("Content-Type", first.extract().header("Content-Type"))
                .body(equalTo(first.extract().asString()));
    }

    @Test
    void aKeyOfAnotherBodyIsRefused() {
        String key = key();
        post(key, note(HELSINKI, title())).statusCode(201);
        String other = title();
        post(key, note(HELSINKI, other)).statusCode(409).body("code", is("IDEMPOTENCY_KEY_REUSED"));
        assertEquals(0, Database.count("note where title = ?", other));
    }

    @Test
    void theStoredAnswerIsGivenEvenWhereTheWorkNoLongerSucceeds() {
        String key = key();
        String body = note(HELSINKI, title());
        post(key, body).statusCode(201);
        mishap.is(() -> {
            throw new IllegalStateException("Something has changed meanwhile");
        });
        post(key, body).statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void aKeyThatIsTakenIsToldBeforeWhatIsWrongWithTheBody() {
        String key = key();
        post(key, note(HELSINKI, title())).statusCode(201);
        post(key, "{\"colour\":1}").statusCode(409).body("code", is("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aKeyOfAnotherPathIsRefused() {
        String key = key();
        String body = note(HELSINKI, title());
        String id = post(key, body).statusCode(201).extract().path("id");
        asOrganisation(HELSINKI)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(NOTES + "/" + id + "/closures")
                .then()
                .statusCode(409)
                .body("code", is("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void whatMayNotBeSeenComesBeforeTheKeyOfAnotherRequest() {
        String key = key();
        post(key, note(HELSINKI, title())).statusCode(201);
        String title = title();
        post(key, note(ESPOO, title)).statusCode(404);
        close(UUID.randomUUID().toString(), key).statusCode(404);
        assertEquals(0, Database.count("note where title = ?", title));
    }

    @Test
    void aKeyBelongsToItsCaller() {
        String key = key();
        post(key, note(HELSINKI, title())).statusCode(201);
        asOrganisation(ESPOO)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(note(ESPOO, title()))
                .post(NOTES)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void twentyTwinsWithOneKeyAreOneNoteAndOneAnswer() {
        String token = token(HELSINKI);
        String key = key();
        String title = title();
        List<HttpResponse<String>> answers = AtOnce.doing(20, i -> Api.post(NOTES, token, key, note(HELSINKI, title)));

        assertEquals(
                List.of(201),
                answers.stream().map(HttpResponse::statusCode).distinct().toList());
        assertEquals(1, answers.stream().map(HttpResponse::body).distinct().count());
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.headers()
                                .firstValue("Idempotency-Replayed")
                                .isEmpty())
                        .count());
        assertEquals(1, Database.count("note where title = ?", title));
        assertEquals(1, Database.count("outbox where payload like ?", "%" + title + "%"));
        assertEquals(1, Database.count("idempotency where key = ?", key));
    }

    @Test
    void twentyRivalsForOneTitleAreOneNoteAndNineteenConflicts() {
        String token = token(HELSINKI);
        String title = title();
        var statuses = AtOnce.doing(20, i -> Api.post(NOTES, token, key(), note(HELSINKI, title))).stream()
                .collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
        assertEquals(java.util.Map.of(201, 1L, 409, 19L), statuses);
    }

    @Test
    void aRefusedChangeLeavesNothingAndIsNotStored() {
        String title = title();
        String id = take(HELSINKI, title).extract().path("id");
        String key = key();
        close(id, key).statusCode(409).body("code", is("ILLEGAL_TRANSITION"));
        close(id, key).statusCode(409).header("Idempotency-Replayed", nullValue());
        assertEquals(List.of("1"), Database.column("select version from note where id = ?", UUID.fromString(id)));
        assertEquals(1, Database.count("outbox where aggregateid = ?", id));
        assertEquals(1, Database.count("audit_entry where subject_id = ?", id));
        assertEquals(0, Database.count("idempotency where key = ?", key));
    }

    @Test
    void aChangeThatFailsAfterPublishingLeavesNothing() {
        String title = title();
        String key = key();
        long audited = Database.count("audit_entry");
        mishap.is(() -> {
            throw new IllegalStateException("Everything was published");
        });
        post(key, note(HELSINKI, title)).statusCode(500);
        assertEquals(0, Database.count("note where title = ?", title));
        assertEquals(0, Database.count("outbox where payload like ?", "%" + title + "%"));
        assertEquals(audited, Database.count("audit_entry"));
        assertEquals(0, Database.count("idempotency where key = ?", key));
        mishap.none();
        post(key, note(HELSINKI, title)).statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aChangeThatIsGivenUpOnItsWayLeavesNothing() {
        String title = title();
        String key = key();
        mishap.is(QuarkusTransaction::setRollbackOnly);
        post(key, note(HELSINKI, title)).statusCode(500);
        assertEquals(0, Database.count("note where title = ?", title));
        assertEquals(0, Database.count("outbox where payload like ?", "%" + title + "%"));
        assertEquals(0, Database.count("idempotency where key = ?", key));
    }

    @Test
    void withoutAKeyNothingIsDoneAndAllDefectsAreNamed() {
        String title = title();
        unkeyed(note(HELSINKI, title))
                .statusCode(400)
                .body("code", is("IDEMPOTENCY_KEY_REQUIRED"))
                .body("errors.pointer", contains("Idempotency-Key"));
        unkeyed("{\"businessId\":\"0201256-6\",\"colour\":1}")
                .statusCode(400)
                .body("code", is("IDEMPOTENCY_KEY_REQUIRED"))
                .body("errors.pointer", containsInAnyOrder("Idempotency-Key", "/title", "/colour"));
        assertEquals(0, Database.count("note where title = ?", title));
        assertEquals(0, Database.count("outbox where payload like ?", "%" + title + "%"));
    }

    @Test
    void withoutAKeyWhatWouldConflictIsAMissingKeyAllTheSame() {
        String title = title();
        take(HELSINKI, title).statusCode(201);
        unkeyed(note(HELSINKI, title)).statusCode(400).body("code", is("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void whatMayNotBeSeenAndTheVersionComeBeforeTheMissingKey() {
        String id = take(HELSINKI, title()).extract().path("id");
        unkeyed(note(ESPOO, title())).statusCode(404);
        asOrganisation(ESPOO)
                .contentType("application/json")
                .body(note(ESPOO, title()))
                .post(NOTES + "/" + id + "/closures")
                .then()
                .statusCode(404);
        asOrganisation(HELSINKI)
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body("{}")
                .post(NOTES + "/" + id + "/closures")
                .then()
                .statusCode(412);
    }

    @Test
    void aKeyHasVisibleAsciiCharacters() {
        for (String key : List.of("with space", "k".repeat(201), "ä")) {
            post(key, note(HELSINKI, title())).statusCode(400).body("code", is("INVALID_IDEMPOTENCY_KEY"));
        }
        post("!~" + UUID.randomUUID() + "k".repeat(162), note(HELSINKI, title()))
                .statusCode(201);
    }

    @Test
    void theStoredAnswerIsGivenWhateverTheVersion() {
        String key = key();
        String body = note(HELSINKI, title());
        post(key, body).statusCode(201);
        asOrganisation(HELSINKI)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"17\"")
                .contentType("application/json")
                .body(body)
                .post(NOTES)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
    }

    private static ValidatableResponse post(String key, String body) {
        return asOrganisation(HELSINKI)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(NOTES)
                .then();
    }

    private static ValidatableResponse close(String id, String key) {
        return asOrganisation(HELSINKI)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(note(HELSINKI, title()))
                .post(NOTES + "/" + id + "/closures")
                .then();
    }

    private static ValidatableResponse unkeyed(String body) {
        return asOrganisation(HELSINKI)
                .contentType("application/json")
                .body(body)
                .post(NOTES)
                .then();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
