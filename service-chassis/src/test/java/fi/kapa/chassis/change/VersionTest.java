package fi.kapa.chassis.change;

import static fi.kapa.chassis.sample.Api.ESPOO;
import static fi.kapa.chassis.sample.Api.HELSINKI;
import static fi.kapa.chassis.sample.Api.NOTES;
import static fi.kapa.chassis.sample.Api.note;
import static fi.kapa.chassis.sample.Api.take;
import static fi.kapa.chassis.sample.Api.title;
import static fi.kapa.chassis.sample.Api.token;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.sample.Api;
import fi.kapa.chassis.sample.AtOnce;
import fi.kapa.chassis.sample.Mishap;
import fi.kapa.chassis.sample.Sample;
import fi.kapa.chassis.test.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Sample.class)
class VersionTest {
    @Inject
    Mishap mishap;

    @AfterEach
    void nothingHappens() {
        mishap.none();
    }

    @Test
    void aPutNeedsTheVersionThatIsMeant() {
        String id = taken();
        put(id, asOrganisation(HELSINKI)).statusCode(428).body("code", is("PRECONDITION_REQUIRED"));
        put(id, ifMatch("\"2\"")).statusCode(412).body("code", is("PRECONDITION_FAILED"));
        put(id, ifMatch("\"1\"")).statusCode(200).header("ETag", "\"2\"");
        put(id, ifMatch("\"1\"")).statusCode(412);
        put(id, ifMatch("*")).statusCode(200).header("ETag", "\"3\"");
        put(id, ifMatch("\"1\", \"3\"")).statusCode(200).header("ETag", "\"4\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "1", "\"1", "\"01\"", "", "\"x\"", "\"\""})
    void whatIsNotTheStrongTagIsAnotherVersion(String tag) {
        put(taken(), ifMatch(tag)).statusCode(412);
    }

    @Test
    void theVersionIsJudgedAfterTheRightToSeeAndBeforeTheBody() {
        String id = taken();
        asOrganisation(ESPOO)
                .contentType("application/json")
                .body("{}")
                .put(NOTES + "/" + id)
                .then()
                .statusCode(404);
        asOrganisation(HELSINKI)
                .contentType("application/json")
                .body("{}")
                .put(NOTES + "/" + id)
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"\"1\"|304", "W/\"1\"|304", "*|304", "\"7\", \"1\"|304", "\"2\"|200", "1|200"})
    void aKnownVersionIsNotSentAgain(String known, int status) {
        asOrganisation(HELSINKI)
                .header("If-None-Match", known)
                .get(NOTES + "/" + taken())
                .then()
                .statusCode(status)
                .header("ETag", "\"1\"");
    }

    @Test
    void ofEightPutsOfOneVersionOneIsDone() {
        String id = taken();
        String token = token(HELSINKI);
        var statuses = AtOnce.doing(8, i -> Api.put(NOTES + "/" + id, token, "\"1\"", note(HELSINKI, title()))).stream()
                .collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
        assertEquals(Map.of(200, 1L, 412, 7L), statuses);
        assertEquals(2, Database.count("outbox where aggregateid = ?", id));
    }

    @Test
    void eightPutsOfWhateverVersionAreAllDoneInSomeOrder() {
        String id = taken();
        String token = token(HELSINKI);
        AtOnce.doing(3, i -> Api.put(NOTES + "/" + id, token, "*", note(HELSINKI, title())))
                .forEach(answer -> assertEquals(200, answer.statusCode(), answer.body()));
        asOrganisation(HELSINKI).get(NOTES + "/" + id).then().header("ETag", "\"4\"");
    }

    @Test
    void aCollisionIsTriedAgain() {
        AtomicInteger left = new AtomicInteger(3);
        mishap.is(() -> {
            if (left.getAndDecrement() > 0) {
                throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            }
        });
        String title = title();
        take(HELSINKI, title).statusCode(201);
        assertEquals(1, Database.count("note where title = ?", title));
    }

    @Test
    void aCollisionThatDoesNotEndIsAConflict() {
        mishap.is(() -> {
            throw new IllegalStateException(new SQLException("could not serialize", "40001"));
        });
        take(HELSINKI, title()).statusCode(409).body("code", is("CONCURRENT_CHANGE"));
    }

    private static String taken() {
        return take(HELSINKI, title()).statusCode(201).extract().path("id");
    }

    private static RequestSpecification ifMatch(String tag) {
        return asOrganisation(HELSINKI).header("If-Match", tag);
    }

    private static ValidatableResponse put(String id, RequestSpecification request) {
        return request.contentType("application/json")
                .body(note(HELSINKI, title()))
                .put(NOTES + "/" + UUID.fromString(id))
                .then();
    }
}
