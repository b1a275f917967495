package fi.kapa.chassis.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.sample.Mishap;
import fi.kapa.chassis.sample.Sample;
import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Events;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Sample.class)
class InboxTest {
    private static final String SOURCE = "kapa.source.v1";

    @Inject
    Inbox inbox;

    @Inject
    Mishap mishap;

    @Inject
    Session session;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @AfterEach
    void nothingHappens() {
        mishap.none();
    }

    @Test
    void anEventIsAppliedOnceAndWhatFollowsNamesItAsItsCause() {
        String subject = subject();
        UUID id = UUID.randomUUID();
        String event = event(id, subject, 1, "{\"text\":\"found\",\"size\":2,\"colour\":\"unknown here\"}");
        Events.publishRaw(SOURCE, subject, event);
        Events.publishRaw(SOURCE, subject, event);
        appliedAfterIt(subject);
        assertEquals(List.of("found"), Database.column("select text from remembered where subject = ?", subject));
        assertEquals(List.of("1"), Database.column("select times from remembered where subject = ?", subject));
        List<String> followed = Database.column("select payload from outbox where aggregateid = ?", subject);
        assertEquals(1, followed.size());
        assertTrue(followed.getFirst().contains("\"causationid\":\"" + id + "\""), followed.getFirst());
        assertTrue(followed.getFirst().contains("\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-"));
        assertEquals(
                List.of("note-service service 4bf92f3577b34da6a3ce929d0e0e4736"),
                Database.column(
                        "select actor || ' ' || actor_role || ' ' || trace_id from audit_entry where subject_id = ?",
                        subject));
    }

    @Test
    void whatHasComeTogetherIsAppliedInOneTransactionAndEachNamesItsOwnCause() {
        List<String> subjects = List.of(subject(), subject());
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID());
        assertTrue(inbox.applyTogether(List.of(
                record(event(ids.get(0), subjects.get(0), 1, "{\"text\":\"found\",\"size\":1}")),
                record(event(ids.get(1), subjects.get(1), 1, "{\"text\":\"found\",\"size\":1}")),
                record(event(ids.get(1), subjects.get(1), 1, "{\"text\":\"found\",\"size\":1}")))));
        assertEquals(
                List.of("1"),
                Database.column(
                        "select count(distinct xmin::text)::text from remembered where subject in (?, ?)",
                        subjects.get(0),
                        subjects.get(1)));
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    List.of(ids.get(i).toString()),
                    Database.column(
                            "select payload::json ->> 'causationid' from outbox where aggregateid = ?",
                            subjects.get(i)));
        }
    }

    @Test
    void oneThatCannotBeAppliedLeavesNothingOfThoseThatCameWithIt() {
        String subject = subject();
        assertFalse(inbox.applyTogether(List.of(
                record(event(UUID.randomUUID(), subject, 1, "{\"text\":\"found\",\"size\":1}")),
                record(event(UUID.randomUUID(), subject(), 1, "{\"size\":1}")))));
        assertEquals(0, Database.count("remembered where subject = ?", subject));
        assertEquals(0, Database.count("outbox where aggregateid = ?", subject));
    }

    @Test
    void anOlderVersionChangesNothing() {
        String subject = subject();
        found(subject, 5, "newer");
        found(subject, 4, "older");
        appliedAfterIt(subject);
        assertEquals(List.of("newer"), Database.column("select text from remembered where subject = ?", subject));
    }

    @Test
    void whatIsNotOfInterestOrItsOwnIsPassedOver() {
        String subject = subject();
        Events.publish("source", "ThingLost", subject, subject, 1, "{}");
        Events.publishRaw(
                SOURCE,
                subject,
                event(UUID.randomUUID(), subject, 1, "{\"text\":\"own\",\"size\":1}")
                        .replace("/kapa/source-service", "/kapa/note-service"));
        appliedAfterIt(subject);
        assertEquals(0, Database.count("remembered where subject = ?", subject));
        assertEquals(0, Database.count("dead_letter where event_key = ?", subject));
    }

    @Test
    void aCollisionWithARequestIsTriedAgain() {
        String subject = subject();
        failing(2, new OptimisticLockException("changed meanwhile"));
        found(subject, 1, "found");
        appliedAfterIt(subject);
        assertEquals(1, Database.count("remembered where subject = ?", subject));
        assertEquals(0, Database.count("dead_letter where event_key = ?", subject));
    }

    @Test
    void whileTheDatabaseIsAwayTheEventWaits() {
        String subject = subject();
        failing(3, new IllegalStateException(new SQLException("terminating connection", "57P01")));
        found(subject, 1, "found");
        appliedAfterIt(subject);
        assertEquals(1, Database.count("remembered where subject = ?", subject));
        assertEquals(0, Database.count("dead_letter where event_key = ?", subject));
    }

    @Test
    void aConnectionLostWhileCommittingIsNoFaultOfTheEvent() {
        String subject = subject();
        AtomicInteger left = new AtomicInteger(1);
        mishap.is(() -> {
            if (left.getAndDecrement() > 0) {
                int backend = session.createNativeQuery("select pg_backend_pid()", Integer.class)
                        .getSingleResult();
                transaction.registerInterposedSynchronization(
                        new BeforeCompletion(() -> Database.column("select pg_terminate_backend(?, 1000)", backend)));
            }
        });
        found(subject, 1, "found");
        appliedAfterIt(subject);
        assertEquals(1, Database.count("remembered where subject = ?", subject));
        assertEquals(0, Database.count("dead_letter where event_key = ?", subject));
    }

    private void failing(int times, RuntimeException accident) {
        AtomicInteger left = new AtomicInteger(times);
        mishap.is(() -> {
            if (left.getAndDecrement() > 0) {
                throw accident;
            }
        });
    }

    private static ConsumerRecord<byte[], byte[]> record(String event) {
        return new ConsumerRecord<>(SOURCE, 0, 0, "thing".getBytes(UTF_8), event.getBytes(UTF_8));
    }

    private static String subject() {
        return "thing-" + UUID.randomUUID();
    }

    private static void found(String subject, int version, String text) {
        Events.publish(
                "source", "ThingFound", subject, subject, version, "{\"text\":\"%s\",\"size\":1}".formatted(text));
    }

    static String event(UUID id, String subject, int version, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"/kapa/source-service","type":"fi.kapa.source.ThingFound.v1","subject":"%s",
                 "time":"2016-09-15T08:12:03Z","traceparent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                 "aggregateversion":%d,"partitionkey":"%s","data":%s}
                """.formatted(id, subject, version, subject, data);
    }

    /** Waits until an event behind those of the key was applied, in the same partition. */
    static void appliedAfterIt(String key) {
        String marker = subject();
        Events.publish("source", "ThingFound", marker, key, 1, "{\"text\":\"marker\",\"size\":1}");
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.count("remembered where subject = ?", marker) == 1);
    }

    private record BeforeCompletion(Runnable what) implements Synchronization {
        @Override
        public void beforeCompletion() {
            what.run();
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
