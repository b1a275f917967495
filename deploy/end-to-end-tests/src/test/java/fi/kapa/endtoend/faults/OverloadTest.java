package fi.kapa.endtoend.faults;

import static fi.kapa.endtoend.faults.Operation.Outcome.OK;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
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
    private static final Duration MEASURED = Duration.ofSeconds(10);

    /** A service is warm when it does little more than in the round before; each round is as long as the measured one. */
    private static final double LITTLE_MORE = 1.1;

    /** Services with failpoints start without what their training left, and their compilers share two cores with everything else. */
    private static final int FEWEST_ROUNDS = 18;

    private static final int MOST_ROUNDS = 36;
    private static final int OVERLOAD = 3;
    private static final double STILL_DONE = 0.8;

    @Test
    void threeTimesTheMostThatAServiceCanDoLeavesItDoingAsMuch() {
        FaultRun.mail().throwsAwayDuring(() -> {
            try {
                overload();
            } finally {
                settle();
            }
        });
    }

    private static void overload() {
        int perSecond = mostWhenWarm();
        int asked = OVERLOAD * perSecond;

        History history = new History(Kind.SUBMISSION, "overload");
        double seconds;
        long good;
        try (Load load = Load.startWithoutRetries(history, asked, Callers.SCHEDULE)) {
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
                () -> history + " by status "
                        + history.all().stream().collect(groupingBy(Operation::status, counting())));
        List<String> violations = new ArrayList<>();
        new CreationChecks(history, violations::add).check();
        AnswerChecks.check(history, violations::add);
        assertEquals(List.of(), violations);
    }

    /** What comes after shall not have to wait for all that was done here, whatever came of it. */
    private static void settle() {
        await().atMost(Duration.ofMinutes(10)).until(() -> EventChecks.allSent() && EventChecks.allApplied());
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(NoticeChecks::noneIsDue);
    }

    /** Submissions per second that the service does for as many senders as keep it busy. */
    private static int mostWhenWarm() {
        int before = 0;
        int perSecond = saturated(0);
        for (int round = 1;
                round < FEWEST_ROUNDS || (round < MOST_ROUNDS && perSecond > LITTLE_MORE * before);
                round++) {
            before = perSecond;
            perSecond = saturated(round);
        }
        return perSecond;
    }

    private static int saturated(int round) {
        History history = new History(Kind.SUBMISSION, "overload-most-" + round);
        Load.saturate(history, SENDERS, MEASURED, Callers.SCHEDULE);
        int perSecond = (int) (history.count(OK) / MEASURED.toSeconds());
        System.out.printf("Overload: %d/s with %d senders%n", perSecond, SENDERS);
        return perSecond;
    }
}
