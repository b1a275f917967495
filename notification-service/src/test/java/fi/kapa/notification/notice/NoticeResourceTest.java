package fi.kapa.notification.notice;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Metrics;
import fi.kapa.chassis.test.Platform;
import fi.kapa.notification.CaseServer;
import fi.kapa.notification.Facts;
import fi.kapa.notification.Facts.Case;
import fi.kapa.notification.Mailbox;
import fi.kapa.notification.Mailbox.Mail;
import fi.kapa.notification.Published;
import fi.kapa.notification.Told;
import fi.kapa.notification.template.NoticeTemplate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
@WithTestResource(CaseServer.class)
class NoticeResourceTest {
    private static final String NOTICES = "/v1/notices/";
    private static final String AINO = "aino@hel.example";

    @Inject
    Notices notices;

    private final Case submission = Case.submission(Facts.HELSINKI);

    @Test
    void aNoticeTellsItsTemplateRecipientStatusAndAttempts() {
        JsonPath receipt = receipt();

        officer()
                .get(NOTICES + receipt.getString("id"))
                .then()
                .statusCode(200)
                .body("template", is("schedule-receipt"))
                .body("templateVersion", is(1))
                .body("language", is("sv"))
                .body("recipient", is(AINO))
                .body("subject", equalTo(submission.reference() + " Tidsmålen har tagits emot"))
                .body("attempts.result", contains("250 OK"));
    }

    @Test
    void theMetricsCountTheNoticesOfEachStatus() {
        receipt();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        Arrays.stream(NoticeStatus.values())
                                .map(status -> "{status=\"%s\"} %d.0"
                                        .formatted(status, Database.count("notice where status = ?", status.name())))
                                .sorted()
                                .toList(),
                        Metrics.labelled("kapa_notices")));
    }

    @Test
    void whatIsUnchangedIsNotAnsweredAgain() {
        String path = NOTICES + receipt().getString("id");
        String etag = officer().get(path).header("ETag");

        officer().header("If-None-Match", etag).get(path).then().statusCode(304);
    }

    @Test
    void anOrganisationSeesWhatWasAddressedToItAndNothingElse() {
        JsonPath receipt = receipt();
        String notice = Told.notice(receipt.getString("causedBy"), "schedule-notice", "HANDED_OVER")
                .getString("id");

        asOrganisation(Facts.HELSINKI)
                .get(NOTICES + receipt.getString("id"))
                .then()
                .statusCode(200);
        asOrganisation(Facts.HELSINKI).get(NOTICES + notice).then().statusCode(404);
        asOrganisation(Facts.ESPOO)
                .get(NOTICES + receipt.getString("id"))
                .then()
                .statusCode(404);
        asOrganisation(Facts.HELSINKI)
                .get("/v1/notices?reference=" + submission.reference())
                .then()
                .body("items.id", contains(receipt.getString("id")));
        asOrganisation(Facts.ESPOO)
                .get("/v1/notices?limit=200")
                .then()
                .body("items.id", not(hasItem(receipt.getString("id"))));
    }

    @Test
    void theMinistrySeesNoticesOfItsOwnCasesAlone() {
        String receipt = receipt().getString("id");
        Case application = Case.funding(Facts.HELSINKI);
        String event = Facts.tell(application, "funding-applied");
        String ofFunding =
                Told.notice(event, "funding-application-notice", "HANDED_OVER").getString("id");

        as("ministry-officer", Map.of()).get(NOTICES + receipt).then().statusCode(404);
        as("ministry-officer", Map.of()).get(NOTICES + ofFunding).then().statusCode(200);
    }

    @Test
    void theMinistryReadsWhatWasToldOfACaseBeforeItBecameItsOwnAndAfterwards() {
        Case application = Case.exemption(Facts.HELSINKI);
        String before = Told.notice(
                        Facts.tell(application, "exemption-requested"), "exemption-request-notice", "HANDED_OVER")
                .getString("id");
        as("ministry-officer", Map.of()).get(NOTICES + before).then().statusCode(404);

        Told.notice(Facts.tell(application, "exemption-referred"), "exemption-referral-notice", "HANDED_OVER");

        as("ministry-officer", Map.of()).get(NOTICES + before).then().statusCode(200);
        Facts.organisation(Facts.HELSINKI, "Helsingin kaupunki", "kirjaamo@helsinki.example", 1);
        Facts.answer(application, "{\"state\":\"INFORMATION_REQUESTED\",\"question\":\"Mikä järjestelmä?\"}");
        String after = Told.notice(
                        Facts.tell(application, "exemption-information-requested"),
                        "exemption-information-request",
                        "HANDED_OVER")
                .getString("id");
        as("ministry-officer", Map.of()).get(NOTICES + after).then().statusCode(200);
    }

    @Test
    void aNoticeInHandWhenItsCaseBecomesTheMinistrysStaysReadableToIt() {
        JsonPath receipt = receipt();
        UUID id = UUID.fromString(receipt.getString("id"));
        QuarkusTransaction.requiringNew().run(() -> {
            Notice inHand = notices.findById(id);
            QuarkusTransaction.requiringNew()
                    .run(() -> notices.becomeTheMinistrys(inHand.matter().id()));
            inHand.becameVoid();
        });

        as("ministry-officer", Map.of())
                .get(NOTICES + id)
                .then()
                .statusCode(200)
                .body("status", is("CANCELLED"));
    }

    @Test
    void othersMayNot() {
        String path = NOTICES + receipt().getString("id");

        given().get(path).then().statusCode(401);
        as("form-backend", Map.of()).get(path).then().statusCode(403);
        as("system", Map.of()).get(path).then().statusCode(403);
        posting(asOrganisation(Facts.HELSINKI), "{}")
                .post(path + "/resends")
                .then()
                .statusCode(403);
        as("kapa-officer", Map.of("producer", "VALTIOKONTTORI"))
                .get(path)
                .then()
                .statusCode(403);
    }

    @Test
    void anOfficerHasANoticeSentAgainAsAnotherMail() {
        JsonPath receipt = receipt();
        String path = NOTICES + receipt.getString("id") + "/resends";
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            officer()
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(201)
                    .header("Location", NOTICES + receipt.getString("id"))
                    .header("Idempotency-Replayed", equalTo(replayed))
                    .body("status", is("QUEUED"));
        }

        List<Mail> mails = await().until(() -> Mailbox.of(AINO, submission.reference()), found -> found.size() == 2);
        assertNotEquals(mails.getFirst().messageId(), mails.getLast().messageId());
        assertEquals(
                2,
                Told.notice(receipt.getString("causedBy"), "schedule-receipt", "HANDED_OVER")
                        .getList("attempts")
                        .size());
    }

    @Test
    void whatWaitsMayBeCancelledAndWhatIsSentMayNot() {
        Facts.answer(submission, "away");
        String event = Facts.tell(submission, "schedule-submitted");
        String sent = Told.notice(event, "schedule-notice", "HANDED_OVER").getString("id");
        String waiting = await().until(
                        () -> Told.notice(event, "schedule-receipt", "QUEUED"),
                        notice -> notice.getString("waitingFor") != null)
                .getString("id");

        // While a worker has it in hand, to see whether it need not wait any longer, it is SENDING and stays so.
        await().untilAsserted(() -> posting(officer(), "{\"reason\":\"Lähetetty kirjeenä\"}")
                .post(NOTICES + waiting + "/cancellations")
                .then()
                .statusCode(201)
                .body("status", is("CANCELLED"))
                .body("cancellationReason", is("Lähetetty kirjeenä")));
        posting(officer(), "{}")
                .post(NOTICES + sent + "/cancellations")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", is("ILLEGAL_TRANSITION"));
    }

    @Test
    void aHandOverIsPublishedWithoutTheAddress() {
        JsonPath receipt = receipt();

        var event = Published.of(receipt.getString("id"), 1).getFirst();
        assertEquals(List.of("NoticeHandedOver"), Published.names(List.of(event)));
        assertEquals(receipt.getString("causedBy"), event.path("causationid").asText());
        assertEquals(-1, event.toString().indexOf('@'));
    }

    @Test
    void theHistoryTellsTheSteps() {
        officer()
                .get(NOTICES + receipt().getString("id") + "/history")
                .then()
                .statusCode(200)
                .body("items.step", contains("QUEUE", "HAND_OVER"));
    }

    @Test
    void theTemplatesAreListedWithTheirLanguages() {
        officer()
                .get("/v1/templates")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'schedule-receipt' }.languages", contains("fi", "sv"));
    }

    @Test
    void theTemplatesAreListedPageByPageAndAsCsv() {
        List<String> codes = Arrays.stream(NoticeTemplate.values())
                .map(NoticeTemplate::code)
                .sorted()
                .toList();
        JsonPath first = officer().get("/v1/templates?limit=3").jsonPath();
        assertEquals(codes.subList(0, 3), first.getList("items.code"));
        officer()
                .queryParam("limit", 200)
                .queryParam("cursor", first.getString("next"))
                .get("/v1/templates")
                .then()
                .statusCode(200)
                .body("items.code", is(codes.subList(3, codes.size())));
        String csv = officer().accept("text/csv").get("/v1/templates").asString();
        assertEquals(codes.size() + 1, csv.lines().count());
    }

    @Test
    void anUnknownStatusInTheFilterIsA400() {
        officer().get("/v1/notices?status=LOST").then().statusCode(400).body("errors.pointer", contains("status"));
    }

    private JsonPath receipt() {
        Facts.answer(
                submission, "{\"state\":\"SUBMITTED\",\"submitter\":{\"name\":\"Aino\",\"email\":\"" + AINO + "\"}}");
        String event = Facts.tell(submission, "schedule-submitted", data -> data.put("language", "sv"));
        return Told.notice(event, "schedule-receipt", "HANDED_OVER");
    }

    private static RequestSpecification officer() {
        return as("kapa-officer", Map.of());
    }
}
