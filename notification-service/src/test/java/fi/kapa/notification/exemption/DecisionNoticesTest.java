package fi.kapa.notification.exemption;

import static fi.kapa.chassis.test.Tokens.as;
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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notices of exemption and funding: they go to the organisation's registered address, to the producer and to the ministry. */
@QuarkusTest
@WithTestResource(Platform.class)
@WithTestResource(CaseServer.class)
class DecisionNoticesTest {
    private static final String REGISTRY = "kirjaamo@espoo.example";

    @Test
    void aDecisionGoesToTheApplicantWithOutcomeAndValidity() {
        Case application = Case.exemption(Facts.ESPOO);
        Facts.organisation(Facts.ESPOO, "Espoon kaupunki", REGISTRY, 1);
        String event = Facts.tell(application, "exemption-decided", data -> data.put("language", "fi"));

        assertEquals(
                REGISTRY,
                Told.notice(event, "exemption-decision", "HANDED_OVER").getString("recipient"));
        Mail mail = Mailbox.of(REGISTRY, application.reference()).getFirst();
        assertTrue(mail.text().contains("Hakemus on hyväksytty."), mail.text());
        assertTrue(mail.text().contains("Poikkeus on voimassa 1.3.2017–31.12.2018."), mail.text());
        assertTrue(mail.text().startsWith("Väestörekisterikeskus on 15.2.2017 antanut päätöksen"), mail.text());
    }

    @Test
    void aGrantOfFundingNamesAmountShareAndPeriod() {
        Case application = Case.funding(Facts.ESPOO);
        Facts.organisation(Facts.ESPOO, "Espoon kaupunki", REGISTRY, 1);
        String event = Facts.tell(application, "funding-decided");

        Told.notice(event, "funding-decision", "HANDED_OVER");
        Mail mail = Mailbox.of(REGISTRY, application.reference()).getFirst();
        assertTrue(mail.text().contains("- Myönnetty enintään 7\u00a0500,00 euroa\n"), mail.text());
        assertTrue(mail.text().contains("- Osuus hyväksyttävistä kustannuksista enintään 75 %\n"), mail.text());
        assertTrue(mail.text().contains("- Käyttöaika 1.10.2016–1.10.2017\n"), mail.text());
    }

    @Test
    void aNoticeWaitsUntilTheOrganisationIsKnownAndGoesToItsNewestAddress() {
        String stranger = "9000014-2";
        Case application = Case.exemption(stranger);
        String event = Facts.tell(application, "exemption-decided");
        await().until(() -> Told.notice(event, "exemption-decision", "QUEUED").getString("waitingFor") != null);

        Facts.organisation(stranger, "Uusi virasto", "uusi@virasto.example", 7);

        assertEquals(
                "uusi@virasto.example",
                Told.notice(event, "exemption-decision", "HANDED_OVER").getString("recipient"));
    }

    @ParameterizedTest
    @CsvSource({
        "exemption, exemption-requested, exemption-receipt exemption-request-notice",
        "exemption, exemption-information-requested, exemption-information-request",
        "exemption, exemption-referral-offered, exemption-referral-offer",
        "exemption, exemption-referred, exemption-referral-notice exemption-referral-notice-to-producer exemption-referral-receipt",
        "exemption, exemption-taken-over,"
                + " exemption-take-over-information exemption-take-over-notice exemption-take-over-notice-to-producer",
        "exemption, exemption-review-requested, exemption-review-notice exemption-review-receipt",
        "exemption, exemption-amended, exemption-amendment",
        "exemption, exemption-annulled, exemption-annulment",
        "exemption, exemption-revoked, exemption-revocation",
        "funding, funding-applied, funding-application-notice funding-receipt",
        "funding, funding-information-requested, funding-information-request"
    })
    void eachStepIsToldToWhomItConcerns(String service, String fact, String templates) {
        Case application = Case.of(service, service.equals("funding") ? "RA" : "PO", Facts.ESPOO);
        String event = Facts.tell(application, fact);

        Told.templates(event, templates.split(" "));
    }

    @Test
    void thatFundingWasAppliedForIsToldOnce() {
        Case application = Case.funding(Facts.ESPOO);
        Told.templates(Facts.tell(application, "funding-applied"), "funding-application-notice", "funding-receipt");
        String again = Facts.tell(application, "funding-applied", data -> data.put("state", "WITHDRAWN"));
        String question = Facts.tell(application, "funding-information-requested");

        Told.templates(question, "funding-information-request");
        Told.templates(again);
    }

    @Test
    void aReviewOfTheMinistrysDecisionIsToldToTheMinistry() {
        Case application = Case.exemption(Facts.ESPOO);
        String event = Facts.tell(application, "exemption-review-requested", data -> data.put("decidedBy", "MINISTRY"));

        Told.templates(event, "exemption-review-notice-to-ministry", "exemption-review-receipt");
    }

    @Test
    void aFactThatCannotBePutIntoWordsGoesToTheDeadLetters() {
        Case application = Case.exemption(Facts.ESPOO);
        String event = Facts.tell(application, "exemption-decided", data -> data.put("outcome", "MAYBE"));

        List<String> reasons = await().until(
                        () -> as("kapa-officer", Map.of())
                                .get("/v1/dead-letters?limit=200")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .param("id", event)
                                .getList("items.findAll { it.event.contains(id) }.reason", String.class),
                        found -> !found.isEmpty());
        assertEquals(
                List.of("The event could not be applied: There are no words for exemption outcome MAYBE"), reasons);
        Told.templates(event);
    }
}
