package fi.kapa.chassis.problem;

import static fi.kapa.chassis.sample.Api.HELSINKI;
import static fi.kapa.chassis.sample.Api.NOTES;
import static fi.kapa.chassis.sample.Api.note;
import static fi.kapa.chassis.sample.Api.take;
import static fi.kapa.chassis.sample.Api.title;
import static fi.kapa.chassis.sample.Api.token;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.sample.Api;
import fi.kapa.chassis.sample.AtOnce;
import fi.kapa.chassis.sample.Cable;
import fi.kapa.chassis.sample.Sample;
import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Events;
import fi.kapa.chassis.test.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Sample.class)
class DatabaseAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String token = token(HELSINKI);

    @AfterEach
    void theDatabaseIsThere() {
        Cable.current().mend();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> readiness() == 200 && Api.get(NOTES, token).statusCode() == 200);
    }

    @Test
    void whileTheDatabaseIsAwayEveryCallerIsToldToComeBack() {
        String path = take(HELSINKI, title()).extract().header("Location");
        Cable.current().pull();
        unavailable(() -> Api.get(path, token));
        unavailable(() -> Api.get(NOTES, token));
        unavailable(() -> Api.get("/v1/events", token));
        unavailable(() -> Api.post(NOTES, token, UUID.randomUUID().toString(), note(HELSINKI, title())));
        unavailable(() -> Api.put(path, token, "\"1\"", note(HELSINKI, title())));
        assertEquals(503, readiness());
        assertEquals(200, given().get("/q/health/live").statusCode(), "it need not be started anew");
    }

    @Test
    void aCrowdOfCallersIsToldInTimeAsWell() {
        Cable.current().pull();
        AtOnce.doing(30, i -> {
            unavailable(() -> Api.get(NOTES, token));
            return i;
        });
    }

    @Test
    void aCrowdIsToldInTimeThatADatabaseDoesNotAnswer() {
        Cable.current().block();
        AtOnce.doing(60, i -> {
            unavailable(() -> Api.get(NOTES, token));
            return i;
        });
        assertEquals(200, given().get("/q/health/live").statusCode(), "it need not be started anew");

        Cable.current().mend();
        await().atMost(PATIENCE).until(() -> Api.get(NOTES, token).statusCode() == 200);
    }

    @Test
    void moreThanCanBeAnsweredInTimeAreTurnedAwayBeforeAnythingIsDoneForThem() {
        int most = 200;
        Cable.current().block();
        List<HttpResponse<String>> answers = AtOnce.doing(most + 50, i -> Api.get(NOTES, token));

        assertEquals(
                List.of(503),
                answers.stream().map(HttpResponse::statusCode).distinct().toList());
        long turnedAway = answers.stream()
                .filter(answer ->
                        answer.headers().firstValue("Retry-After").orElse("").equals("1"))
                .count();
        assertTrue(turnedAway >= 50, () -> turnedAway + " were turned away");
    }

    @Test
    void whenTheDatabaseIsBackEverythingGoesOn() {
        String thing = "thing-" + UUID.randomUUID();
        Cable.current().pull();
        Events.publish("source", "ThingFound", thing, thing, 1, "{\"text\":\"found\",\"size\":1}");
        unavailable(() -> Api.get(NOTES, token));
        await().atMost(Duration.ofSeconds(10)).until(() -> unread() == 1);
        Cable.current().mend();

        await().atMost(PATIENCE).until(() -> Api.get(NOTES, token).statusCode() == 200);
        List<Integer> statuses =
                new ArrayList<>(AtOnce.doing(20, i -> Api.get(NOTES, token).statusCode()));
        statuses.removeIf(status -> status == 200);
        assertEquals(List.of(), statuses, "no broken connection is left in the pool");
        String id = take(HELSINKI, title()).statusCode(201).extract().path("id");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Events.of("kapa.note.v1", id).size() == 1);
        await().atMost(Duration.ofSeconds(15)).until(() -> Database.count("remembered where subject = ?", thing) == 1);
        assertEquals(0, Database.count("dead_letter where event_key = ?", thing));
        await().atMost(Duration.ofSeconds(10)).until(() -> unread() == 0);
    }

    /** Of the metrics, which can be read without the database as well. */
    private static double unread() {
        return Metrics.value("kapa_inbox_unread");
    }

    private static int readiness() {
        return given().get("/q/health/ready").statusCode();
    }

    private static void unavailable(java.util.function.Supplier<HttpResponse<String>> request) {
        long start = System.nanoTime();
        HttpResponse<String> answer = request.get();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(503, answer.statusCode(), answer.body());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
        assertEquals(
                Problem.MEDIA_TYPE, answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"code\":\"UNAVAILABLE\""), answer.body());
        assertTrue(taken.compareTo(PATIENCE) < 0, "answered after " + taken);
    }
}
