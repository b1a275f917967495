package fi.kapa.endtoend.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.LocalStack;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * A fault in the midst of a load.
 *
 * @param kind what is created meanwhile
 * @param run what it is about
 * @param mayBeShownTwice how many notices' acknowledgements may be lost by it
 */
record Scenario(Kind kind, String run, int perSecond, int mayBeShownTwice) {
    /** So many notices may have been handed over and not be recorded when notification-service or its database dies. */
    static final int UNRECORDED = 32;

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Of submissions. */
    Scenario(String run, int perSecond, int mayBeShownTwice) {
        this(Kind.SUBMISSION, run, perSecond, mayBeShownTwice);
    }

    /** The fault strikes while the load goes on, and returns when it is over; then everything is checked. */
    History suffers(BiConsumer<LocalStack, Watch> fault) {
        LocalStack stack = RunningSuite.stack();
        History history = new History(kind, run);
        try (Watch watch = Watch.over(stack)) {
            try (Load load = Load.start(history, perSecond, kind.url())) {
                goOn(load);
                fault.accept(stack, watch);
                goOn(load);
            }
            Checker.check(history, watch, mayBeShownTwice);
        }
        assertTrue(history.count(Operation.Outcome.OK) >= perSecond, history::toString);
        return history;
    }

    /** For about a second. */
    private void goOn(Load load) {
        int before = load.sent();
        await().atMost(PATIENCE).until(() -> load.sent() >= before + perSecond);
    }
}
