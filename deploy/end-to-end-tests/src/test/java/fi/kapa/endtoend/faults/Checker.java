package fi.kapa.endtoend.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;

/** Judges what a fault has left: databases, topics, mailboxes, the answers that were given and how the services were meanwhile. */
final class Checker {
    private final History history;
    private final List<String> violations = new ArrayList<>();

    private Checker(History history) {
        this.history = history;
    }

    /**
     * Fails with every violation at once.
     *
     * @param mayBeShownTwice how many notices' SMTP acknowledgements may have been lost
     */
    static void check(History history, Watch watch, int mayBeShownTwice) {
        Checker checker = new Checker(history);
        Consumer<String> violation = checker.violations::add;
        NoticeChecks notices = new NoticeChecks(history, violation);
        checker.settles(Duration.ofSeconds(60), "the outboxes are not empty", EventChecks::allSent);
        checker.settles(Duration.ofSeconds(60), "not every event was applied", EventChecks::allApplied);
        checker.settles(Duration.ofSeconds(120), "not every notice was handed over", notices::allHandedOver);
        // What was handed over is an event as well; from here on nothing moves any more.
        checker.settles(Duration.ofSeconds(60), "the outboxes are not empty", EventChecks::allSent);
        new CreationChecks(history, violation).check();
        EventChecks.check(violation);
        notices.check(mayBeShownTwice);
        AnswerChecks.check(history, violation);
        watch.report(violation);
        assertEquals(List.of(), checker.violations, () -> history + ", kept in " + history.write());
    }

    private void settles(Duration within, String otherwise, java.util.concurrent.Callable<Boolean> state) {
        try {
            await().atMost(within).pollInterval(Duration.ofMillis(500)).until(state);
        } catch (ConditionTimeoutException late) {
            violations.add(within.toSeconds() + " s after recovery " + otherwise);
        }
    }
}
