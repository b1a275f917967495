package fi.kapa.notification.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.chassis.test.Platform;
import fi.kapa.notification.CaseServer;
import fi.kapa.notification.Facts;
import fi.kapa.notification.notice.Notices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events that have come together are applied in one transaction, each after those before it. */
@QuarkusTest
@WithTestResource(Platform.class)
@WithTestResource(CaseServer.class)
class ToldTogetherTest {
    private static final Instant NOW = Instant.parse("2016-09-15T09:00:00Z");

    @Inject
    TellOfSubmission tellOfSubmission;

    @Inject
    Notices notices;

    @Test
    void aRevisionThatComesTwiceAtOnceIsToldOnce() {
        UUID submission = Ids.next();
        QuarkusTransaction.begin();
        try {
            amended(submission, 2);
            amended(submission, 2);
            assertEquals(2, notices.count("caseId", submission), "one to VRK, one to the submitter");
            amended(submission, 3);
            assertEquals(4, notices.count("caseId", submission));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void amended(UUID submission, int revision) {
        OrganisationKey espoo = OrganisationKey.of(Facts.ESPOO);
        tellOfSubmission.on(
                new SubmissionFact(
                        submission, "AT-2016-000099", revision, espoo, false, OfficialLanguage.FI, NOW, List.of()),
                new Envelope(
                        Ids.next(),
                        "/kapa/schedule-service",
                        "fi.kapa.schedule.ScheduleAmended.v1",
                        submission.toString(),
                        espoo.toString(),
                        NOW,
                        revision,
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }
}
