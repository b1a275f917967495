package fi.kapa.notification.deadline;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.test.Platform;
import fi.kapa.notification.CaseServer;
import fi.kapa.notification.Facts;
import fi.kapa.notification.Facts.Case;
import fi.kapa.notification.Mailbox;
import fi.kapa.notification.Mailbox.Mail;
import fi.kapa.notification.Published;
import fi.kapa.notification.Told;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notices of days by which duties must be met: they go to the organisation's own address, as long as the day still has a meaning. */
@QuarkusTest
@WithTestResource(Platform.class)
@WithTestResource(CaseServer.class)
class StatutoryDateNoticesTest {
    private static final String APPROACHING = "obligation-approaching";
    private static final String OVERDUE = "obligation-overdue";

    @Test
    void anOrganisationIsToldOfADayAheadAtItsOwnAddressInItsLanguage() {
        Case day = Case.statutoryDate("9000022-2");
        Facts.organisation(day.organisation(), "Raseborgs stad", "sv", "registratur@raseborg.example", 1);
        Facts.answer(day, "{\"state\":\"APPROACHING\"}");
        String event = Facts.tell(day, APPROACHING);

        String notice = Told.notice(event, APPROACHING, "HANDED_OVER").getString("id");
        Mail mail = Mailbox.of("registratur@raseborg.example", day.reference()).getFirst();
        assertEquals("sv", mail.language());
        assertTrue(
                mail.subject().startsWith("9000022-2/VIESTINVALITYS Den sista dagen 1.7.2017 närmar sig: "),
                mail.subject());
        assertTrue(mail.text().contains("Stödtjänsten ska tas i bruk senast 1.7.2017."), mail.text());
        assertTrue(mail.text().contains("\n- lag 571/2016, 29 § 1 mom. 3 punkten\n"), mail.text());
        assertEquals(List.of("NoticeHandedOver"), Published.names(Published.of(notice, 1)));
    }

    @Test
    void anOrganisationIsToldThatADayHasPassedForTheBusThatJoiningHadToBegin() {
        Case day = Case.statutoryDate("9000030-2");
        Facts.organisation(day.organisation(), "Kallion virasto", "kirjaamo@kallio.example", 1);
        Facts.answer(day, "{\"state\":\"OVERDUE\"}");
        String event = Facts.tell(day, OVERDUE, data -> {
            data.remove("adoptBy");
            data.put("startJoiningBy", "2016-07-15");
        });

        Told.notice(event, OVERDUE, "HANDED_OVER");
        Mail mail = Mailbox.of("kirjaamo@kallio.example", day.reference()).getFirst();
        assertTrue(mail.subject().contains(" Määräpäivä 15.7.2016 on ohitettu: "), mail.subject());
        assertTrue(
                mail.text().contains("Liittymiseen tähtäävät toimet olisi pitänyt aloittaa viimeistään 15.7.2016."),
                mail.text());
    }

    @Test
    void whatIsNoLongerDueWhenTheMailIsToBeSentIsNotTold() {
        Case adopted = Case.statutoryDate("9000049-2");
        Facts.organisation(adopted.organisation(), "Nopea virasto", "kirjaamo@nopea.example", 1);
        Facts.answer(adopted, "{\"state\":\"LAPSED\"}");
        Told.notice(Facts.tell(adopted, OVERDUE), OVERDUE, "CANCELLED");

        Case passed = Case.statutoryDate(adopted.organisation());
        Facts.answer(passed, "{\"state\":\"OVERDUE\"}");
        Told.notice(Facts.tell(passed, APPROACHING), APPROACHING, "CANCELLED");

        assertEquals(List.of(), Mailbox.of("kirjaamo@nopea.example", adopted.organisation()));
    }

    @Test
    void whileObligationServiceIsAwayTheNoticeWaits() {
        Case day = Case.statutoryDate("9000057-2");
        Facts.organisation(day.organisation(), "Odottava virasto", "kirjaamo@odottava.example", 1);
        Facts.answer(day, "away");
        String event = Facts.tell(day, OVERDUE);
        await().until(() -> "obligation-service"
                .equals(Told.notice(event, OVERDUE, "QUEUED").getString("waitingFor")));

        Facts.answer(day, "{\"state\":\"OVERDUE\"}");
        Told.notice(event, OVERDUE, "HANDED_OVER");
        assertEquals(1, Mailbox.of("kirjaamo@odottava.example", day.reference()).size());
    }
}
