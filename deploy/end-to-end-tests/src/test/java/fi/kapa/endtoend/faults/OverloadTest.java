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
    private static final Duration WARM = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int OVERLOAD = 3;
    private static final double STILL_DONE = 0.8;

    @Test
    void threeTimesTheMostThatAServiceCanDoLeavesItDoingAsMuch() {
        Load.saturate(new History(Kind.SUBMISSION, "overload-warm"), SENDERS, WARM, Callers.SCHEDULE);
        History most = new History(Kind.SUBMISSION, "overload-most");
        Load.saturate(most, SENDERS, MEASURED, Callers.SCHEDULE);
        int perSecond = (int) (most.count(OK) / MEASURED.toSeconds());
        int asked = OVERLOAD * perSecond;

        History history = new History(Kind.SUBMISSION, "overload");
        double seconds;
        long good;
        try (Load load = Load.start(history, asked, Callers.SCHEDULE)) {
            long start = System.nanoTime();
            int all = asked * (int) MEASURED.toSeconds();
            await().atMost(Duration.ofSeconds(60)).until(() -> load.sent() >= all);
            seconds = (System.nanoTime() - start) / 1e9;
            good = history.count(OK);
        }

        System.out.printf(
                "Overload: most %d/s, asked for %d/s in %.1f s, done %.0f/s%n",
                perSecond, asked, seconds, good / seconds);
        assertTrue(seconds < 1.2 * MEASURED.toSeconds(), "so much was not asked for");
        assertTrue(good / seconds >= STILL_DONE * perSecond, "too little of what can be done was done");
        assertTrue(history.answers().stream().anyMatch(answer -> answer.status() != 201), "nobody was turned away");
        assertTrue(
                history.share(operation -> Set.of(201, 429, 503).contains(operation.status())) >= 0.99,
                history::toString);
        List<String> violations = new ArrayList<>();
        new CreationChecks(history, violations::add).check();
        AnswerChecks.check(history, violations::add);
        assertEquals(List.of(), violations);
        // What comes after shall not have to wait for all that was done here.
        await().atMost(Duration.ofMinutes(10)).until(() -> EventChecks.allSent() && EventChecks.allApplied());
    }
}
