package fi.kapa.notification.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.chassis.test.Platform;
import fi.kapa.notification.CaseServer;
import fi.kapa.notification.Facts;
import fi.kapa.notification.notice.Draft;
import fi.kapa.notification.notice.Matter;
import fi.kapa.notification.notice.Notice;
import fi.kapa.notification.notice.NoticeStatus;
import fi.kapa.notification.notice.Notices;
import fi.kapa.notification.notice.QueueNotices;
import fi.kapa.notification.template.NoticeTemplate;
import fi.kapa.notification.template.Parameters;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
@WithTestResource(CaseServer.class)
class DueNoticesTest {
    private static final String FLOOD = """
            insert into notice (id, version, template, template_version, language, addressee, case_kind, case_id, reference, organisation, business_id,
                for_ministry, parameters, subject, status, attempts, failures, waits, resends, caused_by, traceparent, queued_at)
            select uuidv7(), 1, 't', 1, 'fi', 'PRODUCER', 'OBLIGATION', gen_random_uuid(), 'R', 'o', 'b', false, '{}', 's', 'QUEUED', '[]', 0, 0, 0,
                gen_random_uuid(), '', now()
            from generate_series(1, 20000) n
            """;

    @Inject
    Session session;

    @Inject
    DueNotices dueNotices;

    @Inject
    QueueNotices queueNotices;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Test
    void whatIsQueuedIsInTheHandOfThisReplicaAndComesToAnotherAfterItsLease() {
        QuarkusTransaction.begin();
        try {
            // Unless the look into the database waits for room just now.
            Notice notice = await().pollInSameThread()
                    .until(
                            () -> queue(NoticeTemplate.FUNDING_RECEIPT),
                            queued -> queued.status() == NoticeStatus.SENDING);

            assertFalse(claimed().contains(notice.id()), "while the lease lasts");
            session.createNativeMutationQuery(
                            "update notice set leased_until = leased_until - :lease * interval '1 second' - interval '1 ms'")
                    .setParameter("lease", DueNotices.LEASE.toSeconds())
                    .executeUpdate();
            assertTrue(claimed().contains(notice.id()), "after it");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Twice as many as there is room for, because the look into the database may have some of the room for a moment. */
    @Test
    void aTransactionThatFailsGivesItsRoomBack() {
        for (int n = 0; n < 5; n++) {
            QuarkusTransaction.begin();
            try {
                List<NoticeStatus> status = Stream.generate(
                                () -> queue(NoticeTemplate.FUNDING_RECEIPT).status())
                        .limit(2 * Workers.UNDER_WAY)
                        .toList();

                assertTrue(status.contains(NoticeStatus.SENDING), "there is room again");
                assertEquals(NoticeStatus.QUEUED, status.getLast(), "more than there is room for");
                assertTrue(
                        status.stream().filter(NoticeStatus.SENDING::equals).count() <= Workers.UNDER_WAY,
                        status::toString);
            } finally {
                QuarkusTransaction.rollback();
            }
        }
    }

    @Test
    void noticesAreQueuedInTheTransactionOfTheirEventOnly() {
        assertThrows(TransactionalException.class, () -> queue(NoticeTemplate.FUNDING_RECEIPT));
    }

    /** Else those that wait would be overtaken for as long as new ones come. */
    @Test
    void whatIsQueuedIsNotTakenInHandWhileOlderOnesWaitForRoom() {
        QuarkusTransaction.begin();
        try {
            int held = DueNotices.MOST + 4;
            for (int n = 0; n < held; n++) {
                queue(NoticeTemplate.FUNDING_RECEIPT);
            }
            // Its look, which comes once a second, now waits for the room that it needs.
            List<NoticeStatus> since = new ArrayList<>();
            await().pollInSameThread()
                    .pollInterval(Duration.ofMillis(250))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        since.add(queue(NoticeTemplate.FUNDING_RECEIPT).status());
                        return since.getLast() == NoticeStatus.QUEUED;
                    });

            assertTrue(held + since.size() <= Workers.UNDER_WAY, "there was room: " + since);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** All in one transaction that is rolled back, so that no worker sees the notices. */
    @Test
    void aReceiptDoesNotWaitBehindTheNoticesOfADayThatHundredsHave() {
        QuarkusTransaction.begin();
        try {
            for (int n = 0; n < Workers.UNDER_WAY + 2 * DueNotices.MOST; n++) {
                queue(NoticeTemplate.OBLIGATION_APPROACHING);
            }
            queue(NoticeTemplate.FUNDING_RECEIPT);

            assertTrue(
                    dueNotices.claim().stream().map(Notice::template).anyMatch(NoticeTemplate.FUNDING_RECEIPT::equals),
                    "the receipt, queued last, is taken first");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void howeverManyWaitNoMoreAreReadThanAreTaken() {
        QuarkusTransaction.begin();
        try {
            session.createNativeMutationQuery(FLOOD).executeUpdate();
            session.createNativeMutationQuery("analyze notice").executeUpdate();

            List<String> plan = session.createNativeQuery("explain " + DueNotices.CLAIM, Tuple.class)
                    .setParameter("lease", DueNotices.LEASE.toSeconds())
                    .setParameter("most", DueNotices.MOST)
                    .getResultStream()
                    .map(row -> row.get(0, String.class))
                    .toList();

            assertTrue(plan.stream().anyMatch(line -> line.contains("notice_due_in_order")), plan::toString);
            assertTrue(
                    plan.stream().noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan on notice")),
                    plan::toString);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<UUID> claimed() {
        return dueNotices.claim().stream().map(Notice::id).toList();
    }

    private Notice queue(NoticeTemplate template) {
        Envelope cause = new Envelope(Ids.next(), "", "", "", "", clock.instant(), 1, "");
        Matter matter = new Matter(Ids.next(), "RA-2017-000001", OrganisationKey.of(Facts.ESPOO), false);
        Parameters parameters = new Parameters(
                Map.of(
                        "reference", matter.reference(),
                        "organisation", "Espoo",
                        "service", "Viestinvälitys",
                        "purpose", "suunnittelu",
                        "requestedOn", "1.6.2017",
                        "dueOn", "1.7.2017",
                        "duty", "",
                        "contact", ""),
                Map.of("bases", List.of(), "services", List.of()));
        queueNotices.queue(matter, List.of(new Draft(template, OfficialLanguage.FI, null, parameters)), cause);
        return notices.find("caseId", matter.id()).singleResult();
    }
}
