package fi.kapa.chassis.event;

import static fi.kapa.chassis.sample.Api.ESPOO;
import static fi.kapa.chassis.sample.Api.HELSINKI;
import static fi.kapa.chassis.sample.Api.NOTES;
import static fi.kapa.chassis.sample.Api.note;
import static fi.kapa.chassis.sample.Api.take;
import static fi.kapa.chassis.sample.Api.title;
import static fi.kapa.chassis.sample.Api.token;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.sample.Api;
import fi.kapa.chassis.sample.AtOnce;
import fi.kapa.chassis.sample.Sample;
import fi.kapa.chassis.sample.Topic;
import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Events;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

@QuarkusTest
@TestProfile(Sample.class)
class RelayTest {
    private static final String OUR_TOPIC = "kapa.note.v1";
    private static final String LOCK_HOLDER =
            "select pid from pg_locks where locktype = 'advisory' and granted and (classid::bigint << 32) + objid::bigint = "
                    + RelaySession.LOCK;

    @Inject
    RelaySessions sessions;

    @Test
    void whatIsUnsentIsReadInTheOrderOfItsIndex() throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection ofARelay = sessions.connect("10");
                Statement statement = ofARelay.createStatement();
                ResultSet line = statement.executeQuery("explain " + RelaySession.UNSENT)) {
            while (line.next()) {
                plan.append(line.getString(1)).append('\n');
            }
        }
        assertTrue(plan.toString().contains("Index Scan using outbox_unsent"), plan.toString());
        assertFalse(plan.toString().contains("Sort"), plan.toString());
    }

    /** Who follows the feed has read up to a position; one that a crash takes back would be given to another event. */
    @Test
    void aPositionIsOnTheDatabasesDiskBeforeTheFeedShowsIt() throws SQLException {
        try (Connection connection = sessions.connect("10");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show synchronous_commit")) {
            row.next();
            assertEquals("on", row.getString(1));
        }
    }

    @Test
    void aFactIsOnKafkaWithinSecondsAsACompleteCloudEvent() {
        String title = title();
        String id = posting(
                        asOrganisation(HELSINKI)
                                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                        note(HELSINKI, title))
                .post(NOTES)
                .then()
                .extract()
                .path("id");
        JsonNode event = published(id, 1).getFirst();
        assertEquals("1.0", event.path("specversion").asText());
        assertEquals(7, UUID.fromString(event.path("id").asText()).version());
        assertEquals("/kapa/note-service", event.path("source").asText());
        assertEquals("fi.kapa.note.NoteTaken.v1", event.path("type").asText());
        assertEquals(id, event.path("subject").asText());
        assertTrue(Instant.parse(event.path("time").asText()).isAfter(Instant.EPOCH));
        assertEquals("application/json", event.path("datacontenttype").asText());
        assertEquals(
                "https://kapa.example/events/note/NoteTaken.v1.schema.json",
                event.path("dataschema").asText());
        assertTrue(event.path("traceparent")
                .asText()
                .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)[0-9a-f]{16}-01"));
        assertEquals(1, event.path("aggregateversion").asLong());
        assertEquals(HELSINKI, event.path("partitionkey").asText());
        assertFalse(event.has("causationid"), "nothing caused it");
        assertEquals(title, event.path("data").path("title").asText());
    }

    @Test
    void theFactsOfEachOrganisationStayInOrderAndComeOnce() {
        List<String> organisations = List.of(HELSINKI, ESPOO, "0245437-2", "0131297-0");
        List<String> ids = AtOnce.doing(8, i -> {
            String organisation = organisations.get(i % 4);
            String token = token(organisation);
            String body = note(organisation, title());
            String path = Api.post(NOTES, token, UUID.randomUUID().toString(), body)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            for (int version = 1; version <= 5; version++) {
                Api.put(path, token, "\"" + version + "\"", note(organisation, title()));
            }
            return path.substring(NOTES.length() + 1);
        });

        await().atMost(Duration.ofSeconds(10)).until(() -> Database.count("outbox where sent_at is null") == 0);
        Map<String, List<ConsumerRecord<String, String>>> bySubject = Topic.messages(OUR_TOPIC).stream()
                .filter(message -> ids.contains(subject(message)))
                .collect(Collectors.groupingBy(RelayTest::subject));
        assertEquals(8, bySubject.size());
        bySubject.forEach((id, messages) -> {
            assertEquals(
                    LongStream.rangeClosed(1, 6).boxed().toList(),
                    messages.stream().map(RelayTest::version).toList());
            assertEquals(
                    1,
                    messages.stream().map(ConsumerRecord::partition).distinct().count());
            assertEquals(
                    1, messages.stream().map(ConsumerRecord::key).distinct().count());
        });
    }

    @Test
    void aFactAsLargeAsABodyMayBeIsSent() {
        String title = title();
        String start = note(HELSINKI, title).replace("what is noted\"}", "");
        String text = "Kunnan tiedot. ".repeat(80_000).substring(0, 1024 * 1024 - start.length() - 2);
        String id = posting(asOrganisation(HELSINKI), start + text + "\"}")
                .post(NOTES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(text, published(id, 1).getFirst().path("data").path("text").asText());
    }

    @Test
    void theRelayGoesOnAfterItsConnectionWasKilled() {
        List<String> killed = Database.column(LOCK_HOLDER);
        assertEquals(1, killed.size());
        kill(killed.getFirst());
        String id = taken();
        published(id, 1);
        await().until(() -> Database.column(LOCK_HOLDER), hasSize(1));
    }

    @Test
    void theRelayGoesOnAfterItsListeningConnectionWasKilled() {
        String listening = "select pid from pg_stat_activity where application_name = 'note-service relay' "
                + "and query = 'listen outbox' and usename = current_user";
        String killed = Database.column(listening).getFirst();
        kill(killed);
        await().until(() -> Database.column(listening).stream().anyMatch(pid -> !pid.equals(killed)));
        published(taken(), 1);
    }

    @Test
    void aSecondSessionDoesNotSendWhileTheFirstHoldsTheLock() throws SQLException {
        try (RelaySession second = sessions.open(() -> {})) {
            assertFalse(second.isActive());
            published(taken(), 1);
            assertFalse(second.isActive());
        }
    }

    @Test
    void aRelayThatStandsByTellsOfItsCommitsOnceAndTakesOver() throws SQLException, InterruptedException {
        Relay standby = new Relay(sessions, true);
        try (Connection listening = Database.connect();
                Statement listen = listening.createStatement()) {
            listen.execute("listen outbox");
            await().until(() -> !Database.column(LOCK_HOLDER).isEmpty());
            standby.start(new StartupEvent());
            standby.wake();
            int first = heard(listening, Duration.ofSeconds(5), 1);
            int more = heard(listening, Duration.ofSeconds(1), Integer.MAX_VALUE);
            assertEquals(1, first);
            assertEquals(0, more, "a notification must not be answered by another");
        } finally {
            Database.column(LOCK_HOLDER).forEach(RelayTest::kill);
            String id = taken();
            published(id, 1);
            standby.stop(new ShutdownEvent());
        }
        String later = taken();
        published(later, 1);
        assertEquals(1, Events.of(OUR_TOPIC, later).size());
    }

    @Test
    void thatNoneWaitsIsSeenInTheMetrics() {
        published(taken(), 1);
        await().untilAsserted(() -> RestAssured.get("/q/metrics")
                .then()
                .body(containsString("kapa_outbox_unsent 0.0"))
                .body(containsString("kapa_outbox_oldest_seconds 0.0")));
    }

    private static int heard(Connection connection, Duration time, int most) throws SQLException {
        Instant end = Instant.now().plus(time);
        int heard = 0;
        while (heard < most && Instant.now().isBefore(end)) {
            PGNotification[] some = connection.unwrap(PGConnection.class).getNotifications(100);
            heard += some == null ? 0 : some.length;
        }
        return heard;
    }

    private static void kill(String pid) {
        Database.column("select pg_terminate_backend(?::int)", pid);
    }

    private static String taken() {
        return take(HELSINKI, title()).statusCode(201).extract().path("id");
    }

    private static List<JsonNode> published(String id, int count) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> Events.of(OUR_TOPIC, id), events -> events.size() == count);
    }

    private static String subject(ConsumerRecord<String, String> message) {
        return message.value().replaceAll("(?s).*?\"subject\":\"([^\"]*)\".*", "$1");
    }

    private static Long version(ConsumerRecord<String, String> message) {
        return Long.valueOf(message.value().replaceAll("(?s).*?\"aggregateversion\":([0-9]*).*", "$1"));
    }
}
