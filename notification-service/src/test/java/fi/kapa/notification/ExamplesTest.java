package fi.kapa.notification;

import static fi.kapa.chassis.test.Examples.assertAnswered;
import static fi.kapa.chassis.test.Examples.request;
import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static org.awaitility.Awaitility.await;

import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.test.Platform;
import fi.kapa.notification.Facts.Case;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the contract shows is what the service takes and answers. */
@QuarkusTest
@WithTestResource(Platform.class)
@WithTestResource(CaseServer.class)
class ExamplesTest {
    private static final String MUNICIPALITY = "0131297-0";
    private static final String NOTICES = "/v1/notices";

    @Test
    void theExamplesOfAReceiptAreTrue() {
        Case submission = new Case("schedule", Ids.next(), "AT-2016-000123", MUNICIPALITY);
        Facts.answer(
                submission,
                "{\"state\":\"SUBMITTED\",\"submitter\":{\"name\":\"Aino\",\"email\":\"aino@kunta.example\"}}");
        String notice = NOTICES + "/"
                + Told.notice(Facts.tell(submission, "schedule-submitted"), "schedule-receipt", "HANDED_OVER")
                        .getString("id");
        assertAnswered("getNotice", read(officer(), notice));
        assertAnswered("getNoticeHistory", read(officer(), notice + "/history"));
        assertAnswered(
                "listNotices",
                read(asOrganisation(MUNICIPALITY).queryParam("reference", submission.reference()), NOTICES));
        assertAnswered(
                "resendNotice",
                posting(officer(), request("resendNotice"))
                        .post(notice + "/resends")
                        .then()
                        .statusCode(201));
    }

    @Test
    void theExampleOfCancellingIsTrue() {
        Case submission = new Case("schedule", Ids.next(), "AT-2016-000124", MUNICIPALITY);
        Facts.answer(submission, "away");
        String event = Facts.tell(submission, "schedule-submitted");
        String notice = await().until(
                        () -> Told.notice(event, "schedule-receipt", "QUEUED"),
                        waiting -> waiting.getString("waitingFor") != null)
                .getString("id");
        // While a worker has it in hand it is SENDING and cannot be cancelled.
        assertAnswered(
                "cancelNotice",
                await().until(
                                () -> posting(officer(), request("cancelNotice"))
                                        .post(NOTICES + "/" + notice + "/cancellations"),
                                answer -> answer.statusCode() == 201)
                        .then());
    }

    private static RequestSpecification officer() {
        return as("kapa-officer", Map.of());
    }

    private static ValidatableResponse read(RequestSpecification caller, String path) {
        return caller.get(path).then().statusCode(200);
    }
}
