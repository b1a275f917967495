package fi.kapa.chassis.event;

import static fi.kapa.chassis.sample.Api.ESPOO;
import static fi.kapa.chassis.sample.Api.HELSINKI;
import static fi.kapa.chassis.sample.Api.NOTES;
import static fi.kapa.chassis.sample.Api.note;
import static fi.kapa.chassis.sample.Api.take;
import static fi.kapa.chassis.sample.Api.title;
import static fi.kapa.chassis.sample.Api.token;
import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.sample.Api;
import fi.kapa.chassis.sample.AtOnce;
import fi.kapa.chassis.sample.Sample;
import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Sample.class)
class EventFeedTest {
    private static final String FEED = "/v1/events";

    private final String system = Tokens.of("system", Map.of());

    @Test
    void whoeverReadsWhileEightCommitAtOnceLosesAndRepeatsNothing() throws Exception {
        Reader reader = new Reader(3, toTheEnd());
        try (var writing = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<List<String>>> written = writing.submit(() -> AtOnce.doing(8, i -> notesTaken(10)));
            while (!written.isDone()) {
                reader.readOn();
            }
            Set<String> taken = new HashSet<>();
            written.get().forEach(taken::addAll);
            await().until(() -> {
                reader.readOn();
                return new HashSet<>(reader.subjects).containsAll(taken);
            });
            List<String> readOfThem =
                    reader.subjects.stream().filter(taken::contains).toList();
            assertEquals(80, readOfThem.size(), "none twice");
            assertEquals(reader.ids.size(), new HashSet<>(reader.ids).size(), "no event twice");
        }
    }

    @Test
    void anOrganisationSeesItsOwnAndItsUnitsEventsAlone() {
        String unit = "0201256-6~rakentaminen";
        @Nullable String start = toTheEnd();
        String own = take(HELSINKI, title()).extract().path("id");
        String others = take(ESPOO, title()).extract().path("id");
        String units = posting(
                        asOrganisation(unit), note(HELSINKI, title()).replace("{", "{\"unit\":\"rakentaminen\","))
                .post(NOTES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().until(() ->
                Database.count("outbox where sent_at is not null and aggregateid in (?, ?, ?)", own, others, units)
                        == 3);

        page(asOrganisation(HELSINKI), start).body("items.subject", contains(own, units));
        page(asOrganisation(unit), start).body("items.subject", contains(units));
        page(asOrganisation(ESPOO), start).body("items.subject", contains(others));
        page(as("organisation", Map.of()), start).body("items.size()", is(0));
        page(as("kapa-officer", Map.of()), start).body("items.size()", is(3));
        as("form-backend", Map.of()).get(FEED).then().statusCode(403);
        given().get(FEED).then().statusCode(401);
    }

    @Test
    void atTheEndThereIsNoNextAndTheFormerCursorGoesOn() {
        @Nullable String end = toTheEnd();
        ExtractableResponse<Response> empty = read(200, end);
        assertEquals(List.of(), empty.path("items"));
        assertNull(empty.<String>path("next"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "MQ", "MR8x", "%C3%A4"})
    void aBrokenCursorIsRefused(String cursor) {
        as("system", Map.of())
                .urlEncodingEnabled(false)
                .get(FEED + "?after=" + cursor)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("after"))
                .body("errors.code", contains("INVALID_CURSOR"));
    }

    @Test
    void aCursorOfAnotherServicesFeedIsRefused() {
        as("system", Map.of())
                .queryParam("after", Cursor.after("1", "another-service"))
                .get(FEED)
                .then()
                .statusCode(400)
                .body("errors.code", contains("INVALID_CURSOR"));
    }

    @Test
    void aCursorOlderThanWhatIsKeptIsExpired() {
        take(HELSINKI, title());
        take(HELSINKI, title());
        take(HELSINKI, title());
        await().until(() -> Database.count("outbox where sent_at is null") == 0);
        String old = read(1, null).path("next");
        Database.update("delete from outbox where position <= (select min(position) + 1 from outbox)");
        as("system", Map.of())
                .queryParam("after", old)
                .get(FEED)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", is("CURSOR_EXPIRED"));
        assertEquals(1, read(1, null).<List<Object>>path("items").size(), "from the start it can be read");
    }

    private List<String> notesTaken(int count) {
        String token = token(HELSINKI);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String path = Api.post(NOTES, token, UUID.randomUUID().toString(), note(HELSINKI, title()))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            ids.add(path.substring(NOTES.length() + 1));
        }
        return ids;
    }

    private static io.restassured.response.ValidatableResponse page(
            io.restassured.specification.RequestSpecification caller, @Nullable String after) {
        if (after != null) {
            caller.queryParam("after", after);
        }
        return caller.get(FEED).then().statusCode(200);
    }

    private ExtractableResponse<Response> read(int limit, @Nullable String after) {
        var request = given().auth().oauth2(system).queryParam("limit", limit);
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get(FEED).then().statusCode(200).extract();
    }

    /** The cursor after the last event there is. */
    private @Nullable String toTheEnd() {
        await().until(() -> Database.count("outbox where sent_at is null") == 0);
        Reader reader = new Reader(200, null);
        while (reader.readOn()) {
            continue;
        }
        return reader.cursor;
    }

    /** Reads page after page. */
    private final class Reader {
        private final int limit;
        private final List<String> subjects = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private @Nullable String cursor;

        Reader(int limit, @Nullable String cursor) {
            this.limit = limit;
            this.cursor = cursor;
        }

        boolean readOn() {
            ExtractableResponse<Response> page = read(limit, cursor);
            @Nullable String next = page.path("next");
            subjects.addAll(page.path("items.subject"));
            ids.addAll(page.path("items.id"));
            cursor = next == null ? cursor : next;
            return next != null;
        }
    }
}
