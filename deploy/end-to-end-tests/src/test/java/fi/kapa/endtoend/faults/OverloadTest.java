package fi.kapa.endtoend.faults;

import static fi.kapa.endtoend.faults.Operation.Outcome.OK;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.Callers;
import fi.kapa.endtoend.RunningSuite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who asks for more than a service can do is told to come back, and the service does as much as ever. */
@ExtendWith(RunningSuite.class)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
class OverloadTest {
    private static final int SENDERS = 32;
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(5);

    @Test
    void threeTimesTheMostThatAServiceCanDoLeavesItDoingAsMuch() {
        Load.saturate(new History("overload-warm"), SENDERS, WARM, Callers.SCHEDULE);
        History most = new History("overload-most");
        Load.saturate(most, SENDERS, MEASURED, Callers.SCHEDULE);
        int perSecond = (int) (most.count(OK) / MEASURED.toSeconds());

        History history = new History("overload");
        try (Load load = Load.start(history, 3 * perSecond, Callers.SCHEDULE)) {
            int all = 3 * perSecond * (int) MEASURED.toSeconds();
            await().atMost(Duration.ofSeconds(60)).until(() -> load.sent() >= all);
        }

        long good = history.count(OK) / MEASURED.toSeconds();
        System.out.printf("Overload: most %d/s, asked for %d/s, done %d/s%n", perSecond, 3 * perSecond, good);
        assertTrue(
                history.share(operation -> Set.of(201, 429, 503).contains(operation.status())) >= 0.99,
                history::toString);
        List<String> violations = new ArrayList<>();
        new SubmissionChecks(history, violations::add).check();
        AnswerChecks.check(history, violations::add);
        assertEquals(List.of(), violations);
        // What comes after shall not have to wait for all that was done here.
        await().atMost(Duration.ofMinutes(10)).until(() -> EventChecks.allSent() && EventChecks.allApplied());
    }
}
