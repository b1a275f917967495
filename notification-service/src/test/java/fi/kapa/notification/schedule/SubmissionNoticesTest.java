package fi.kapa.notification.schedule;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.test.Platform;
import fi.kapa.notification.CaseServer;
import fi.kapa.notification.Facts;
import fi.kapa.notification.Facts.Case;
import fi.kapa.notification.Mailbox;
import fi.kapa.notification.Mailbox.Mail;
import fi.kapa.notification.Told;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
@WithTestResource(CaseServer.class)
class SubmissionNoticesTest {
    private static final String KAPA = "kapa-asiakaspalvelu@vrk.fi";
    private static final String AINO = "aino@kunta.example";

    private final Case submission = Case.submission(Facts.HELSINKI);

    @Test
    void aSubmissionBecomesANoticeToVrkInFinnishAndAReceiptInTheSubmissionsLanguage() {
        Facts.answer(submission, file("SUBMITTED", ""));
        String event = Facts.tell(submission, "schedule-submitted", data -> data.put("language", "sv"));

        Told.notice(event, "schedule-notice", "HANDED_OVER");
        Told.notice(event, "schedule-receipt", "HANDED_OVER");
        Told.templates(event, "schedule-notice", "schedule-receipt");
        Mail notice = onlyMail(KAPA);
        assertEquals("fi", notice.language());
        assertTrue(notice.text().contains(": toukokuu 2017, valmius maaliskuu 2017, sopimus päättyy 30.4.2017"));
        Mail receipt = onlyMail(AINO);
        assertEquals("sv", receipt.language());
        assertTrue(
                receipt.text().contains(": maj 2017, beredskap mars 2017, avtalet löper ut 30.4.2017"), receipt.text());
        assertEquals(
                Set.of(
                        "Auto-Submitted",
                        "Content-Language",
                        "Content-Type",
                        "Date",
                        "From",
                        "MIME-Version",
                        "Message-ID",
                        "Received",
                        "Return-Path",
                        "Subject",
                        "To"),
                receipt.headers());
    }

    @Test
    void aReceiptWaitsWhileTheServiceThatKnowsTheSubmitterIsAway() {
        Facts.answer(submission, "away");
        String event = Facts.tell(submission, "schedule-submitted");

        Told.notice(event, "schedule-notice", "HANDED_OVER");
        var waiting = await().until(
                        () -> Told.notice(event, "schedule-receipt", "QUEUED"),
                        notice -> notice.getString("waitingFor") != null);
        assertEquals("schedule-service", waiting.getString("waitingFor"));
        assertEquals(List.of(), waiting.getList("attempts"));

        Facts.answer(submission, file("SUBMITTED", ""));
        assertEquals(AINO, Told.notice(event, "schedule-receipt", "HANDED_OVER").getString("recipient"));
        onlyMail(AINO);
    }

    @Test
    void aQuestionIsReadFromTheCaseWhenItIsMailed() {
        Facts.answer(submission, file("NEEDS_CLARIFICATION", "Mikä järjestelmä on käytössä?"));
        String event = Facts.tell(submission, "schedule-clarification-requested", data -> data.put("language", "fi"));

        Told.notice(event, "schedule-clarification-request", "HANDED_OVER");
        assertTrue(onlyMail(AINO).text().contains("\nMikä järjestelmä on käytössä?"));
    }

    @Test
    void aQuestionThatHasBeenAnsweredMeanwhileIsNotMailed() {
        Facts.answer(submission, file("SUBMITTED", ""));
        String event = Facts.tell(submission, "schedule-clarification-requested");

        Told.notice(event, "schedule-clarification-request", "CANCELLED");
        assertEquals(List.of(), Mailbox.of(AINO, submission.reference()));
    }

    @Test
    void aReceiptOfASubmissionThatIsThereNoMoreIsNotMailed() {
        String event = Facts.tell(submission, "schedule-submitted");

        Told.notice(event, "schedule-receipt", "CANCELLED");
    }

    @Test
    void anAcceptanceIsToldToVrkInFinnishAndToTheSubmitterInTheSubmissionsLanguage() {
        Facts.answer(submission, file("ACCEPTED", ""));
        String event = Facts.tell(submission, "schedule-accepted", data -> data.put("language", "sv"));

        Told.notice(event, "schedule-acceptance-notice", "HANDED_OVER");
        Told.notice(event, "schedule-acceptance-receipt", "HANDED_OVER");
        String notice = onlyMail(KAPA).subject();
        assertTrue(notice.startsWith(submission.reference() + " Aikataulutavoitteet on hyväksytty: "), notice);
        assertEquals(
                submission.reference() + " Tidsmålen har godkänts",
                onlyMail(AINO).subject());
    }

    @Test
    void anAmendmentIsToldOnceForEachRevision() {
        Facts.answer(submission, file("SUBMITTED", ""));
        String first = Facts.tell(submission, "schedule-amended", data -> data.put("revision", 2));
        Told.templates(first, "schedule-amendment-notice", "schedule-amendment-receipt");
        String again = Facts.tell(submission, "schedule-amended", data -> data.put("revision", 2));
        String next = Facts.tell(submission, "schedule-amended", data -> data.put("revision", 3));

        Told.templates(next, "schedule-amendment-notice", "schedule-amendment-receipt");
        Told.templates(again);
    }

    private Mail onlyMail(String address) {
        List<Mail> mails = Mailbox.of(address, submission.reference());
        assertEquals(1, mails.size());
        assertTrue(mails.getFirst().html().contains(submission.reference()));
        return mails.getFirst();
    }

    private static String file(String state, String question) {
        return """
                {"state":"%s","question":"%s","submitter":{"name":"Aino Esimerkki","email":"%s"},"goals":[]}
                """.formatted(state, question, AINO);
    }
}
