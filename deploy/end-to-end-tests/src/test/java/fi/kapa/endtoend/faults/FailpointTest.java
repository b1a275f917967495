package fi.kapa.endtoend.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.Mailbox;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.failpoints.Failpoint;
import fi.kapa.failpoints.Switches;
import fi.kapa.localstack.LocalStack;
import fi.kapa.localstack.SuiteService;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A process that dies just where something is done and not yet written down does it again, and nobody sees it twice. */
@ExtendWith(RunningSuite.class)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
class FailpointTest {
    private static final int RATE = 20;

    @Test
    void aRelayThatDiesBetweenSendingAndMarkingSendsAgainAndIsHeardOnce() {
        int before = copies(Topics.published(SuiteService.SCHEDULE));

        new Scenario("relay-dies", RATE, 0)
                .suffers((stack, watch) -> dies(stack, SuiteService.SCHEDULE, Failpoint.RELAY_DIES_BEFORE_MARK));

        assertTrue(copies(Topics.published(SuiteService.SCHEDULE)) > before, "nothing was sent again");
    }

    @Test
    void aSenderThatDiesBeforeItsRecordShowsTheSameMailTwice() {
        int before = copies(Mailbox.messageIds(Mailbox.KAPA));

        History history = new Scenario("sender-dies", RATE, Scenario.UNRECORDED)
                .suffers((stack, watch) -> dies(stack, SuiteService.NOTIFICATION, Failpoint.SENDER_DIES_BEFORE_RECORD));

        int receipts = copies(Mailbox.messageIds(Load.receipts(history)));
        assertTrue(
                receipts + copies(Mailbox.messageIds(Mailbox.KAPA)) > before,
                "nothing was handed over again as the same mail");
    }

    @Test
    void whatWasCommittedWhenItsProcessDiedIsToldAllTheSame() {
        new Scenario("dies-after-commit", RATE, 0)
                .suffers((stack, watch) -> dies(stack, SuiteService.SCHEDULE, Failpoint.DIES_AFTER_COMMIT));
    }

    private static int copies(List<?> all) {
        return all.size() - new HashSet<>(all).size();
    }

    private static void dies(LocalStack stack, SuiteService service, Failpoint point) {
        long before = stack.handle(service).pid();
        Switches switches = FaultRun.switches(service);
        switches.on(point);
        await().atMost(Duration.ofSeconds(60)).until(() -> !switches.stillOn(point));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> stack.handle(service).pid() != before && stack.isReady(service));
    }
}
