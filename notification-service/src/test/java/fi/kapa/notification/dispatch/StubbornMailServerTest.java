package fi.kapa.notification.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Platform;
import fi.kapa.notification.CaseServer;
import fi.kapa.notification.Facts;
import fi.kapa.notification.Facts.Case;
import fi.kapa.notification.Published;
import fi.kapa.notification.Told;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a notice that the mail server does not take. */
@QuarkusTest
@TestProfile(StubbornMailServerTest.OfItsOwn.class)
@WithTestResource(Platform.class)
@WithTestResource(CaseServer.class)
@WithTestResource(StubbornMailServer.class)
class StubbornMailServerTest {
    /** So that the other tests keep the platform's mail server. */
    public static final class OfItsOwn implements QuarkusTestProfile {}

    private static final String NO_ANSWER = "no answer";

    private final Case submission = Case.submission(Facts.HELSINKI);

    @Test
    void aMailboxThatIsNotThereIsAHardBounce() {
        JsonPath receipt = receipt("unknown", "HARD_BOUNCED");

        assertEquals(List.of("550 5.1.1 No such mailbox"), answered(receipt));
        assertEquals(List.of("NoticeFailed"), Published.names(Published.of(receipt.getString("id"), 1)));
    }

    @Test
    void aTextThatIsRefusedForGoodIsGivenUp() {
        JsonPath receipt = receipt("refused", "GAVE_UP");

        assertEquals(List.of("554 5.6.0 Not this text"), answered(receipt));
    }

    @Test
    void aRefusalForNowIsTriedAgain() {
        JsonPath receipt = receipt("busy", "HANDED_OVER");

        assertEquals(List.of("451 4.3.0 Try again later", "250 OK"), answered(receipt));
    }

    @Test
    void aMailServerThatHangsUpIsTriedAgain() {
        JsonPath receipt = receipt("cut", "HANDED_OVER");

        assertEquals(NO_ANSWER, receipt.getList("attempts.result").getFirst());
        assertEquals(List.of("250 OK"), answered(receipt));
    }

    /** A connection that the mail client kept from an attempt that failed may cost one more, which gets no answer. */
    private static List<String> answered(JsonPath receipt) {
        List<String> results = receipt.getList("attempts.result");
        return results.stream().filter(result -> !result.equals(NO_ANSWER)).toList();
    }

    private JsonPath receipt(String mailbox, String status) {
        Facts.answer(
                submission,
                "{\"state\":\"SUBMITTED\",\"submitter\":{\"name\":\"Aino\",\"email\":\"%s.%s@kunta.example\"}}"
                        .formatted(mailbox, submission.id()));
        return Told.notice(Facts.tell(submission, "schedule-submitted"), "schedule-receipt", status);
    }
}
