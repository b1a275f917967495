package fi.kapa.notification.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Set;
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

    private final Case submission = Case.submission(Facts.HELSINKI);

    @Test
    void aMailboxThatIsNotThereIsAHardBounce() {
        JsonPath receipt = receipt("unknown", "HARD_BOUNCED");

        assertEquals(List.of("550 5.1.1 No such mailbox"), receipt.getList("attempts.result"));
        assertEquals(List.of("NoticeFailed"), Published.names(Published.of(receipt.getString("id"), 1)));
    }

    @Test
    void aTextThatIsRefusedForGoodIsGivenUp() {
        JsonPath receipt = receipt("refused", "GAVE_UP");

        assertEquals(List.of("554 5.6.0 Not this text"), receipt.getList("attempts.result"));
    }

    @Test
    void aRefusalForNowIsTriedAgain() {
        JsonPath receipt = receipt("busy", "HANDED_OVER");

        assertTriedAgainAfter("451 4.3.0 Try again later", receipt);
    }

    @Test
    void aMailServerThatHangsUpIsTriedAgain() {
        JsonPath receipt = receipt("cut", "HANDED_OVER");

        assertTriedAgainAfter("no answer", receipt);
    }

    /** A connection that the mail client kept from the failed attempt may cost one more, which gets no answer. */
    private static void assertTriedAgainAfter(String first, JsonPath receipt) {
        List<String> results = receipt.getList("attempts.result");
        assertEquals(first, results.removeFirst());
        assertEquals("250 OK", results.removeLast());
        assertTrue(Set.of("no answer").containsAll(results), results::toString);
    }

    private JsonPath receipt(String mailbox, String status) {
        Facts.answer(
                submission,
                "{\"state\":\"SUBMITTED\",\"submitter\":{\"name\":\"Aino\",\"email\":\"%s.%s@kunta.example\"}}"
                        .formatted(mailbox, submission.id()));
        return Told.notice(Facts.tell(submission, "schedule-submitted"), "schedule-receipt", status);
    }
}
