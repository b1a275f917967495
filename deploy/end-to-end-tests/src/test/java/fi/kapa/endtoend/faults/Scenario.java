package fi.kapa.endtoend.faults;

import static org.awaitility.Awaitility.await;

import fi.kapa.endtoend.Callers;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.LocalStack;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * A fault in the midst of a load.
 *
 * @param run a word that no other scenario has
 * @param mayBeShownTwice how many notices' acknowledgements may be lost by it
 */
record Scenario(String run, int perSecond, int mayBeShownTwice) {
    /** So many notices may have been handed over and not be recorded when notification-service or its database dies. */
    static final int UNRECORDED = 32;

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** The fault strikes while the load goes on, and returns when it is over; then everything is checked. */
    History suffers(BiConsumer<LocalStack, Watch> fault) {
        LocalStack stack = RunningSuite.stack();
        History history = new History(run);
        try (Watch watch = Watch.over(stack)) {
            try (Load load = Load.start(history, perSecond, Callers.SCHEDULE)) {
                goOn(load);
                fault.accept(stack, watch);
                goOn(load);
            }
            Checker.check(history, watch, mayBeShownTwice);
        }
        return history;
    }

    /** For about a second. */
    private void goOn(Load load) {
        int before = load.sent();
        await().atMost(PATIENCE).until(() -> load.sent() >= before + perSecond);
    }
}
