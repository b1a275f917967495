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
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who asks for more than a service can do is told to come back, and the service does as much as ever. */
@ExtendWith(RunningSuite.class)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
class OverloadTest {
    private static final int SENDERS = 32;
    private static final Duration WARMING = Duration.ofSeconds(10);

    /** Both with as many as keep it busy and with three times as many: seconds differ from each other by a third on two cores that are shared. */
    private static final Duration MEASURED = Duration.ofSeconds(30);

    /** A service is warm when it does little more than in the round before. */
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
        // Whoever refuses is to be warm as well.
        overloaded("overload-refusing", OVERLOAD * warm());
        double most = saturated("overload-most", MEASURED);
        double asked = OVERLOAD * most;
        Done overload = overloaded("overload", asked);
        History history = overload.history();

        System.out.printf("Overload: most %.0f/s, asked for %.0f/s, done %.0f/s%n", most, asked, overload.perSecond());
        assertTrue(overload.perSecond() >= STILL_DONE * most, "too little of what can be done was done");
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

    /** What a warm service does for as many senders as keep it busy. */
    private static double warm() {
        double before = 0;
        double now = saturated("overload-warming-0", WARMING);
        for (int round = 1; round < FEWEST_ROUNDS || (round < MOST_ROUNDS && now > LITTLE_MORE * before); round++) {
            before = now;
            now = saturated("overload-warming-" + round, WARMING);
        }
        return now;
    }

    private static double saturated(String name, Duration time) {
        double perSecond = Done.by(name, history -> Load.saturate(history, SENDERS, time, Callers.SCHEDULE))
                .perSecond();
        System.out.printf("Overload: %.0f/s with %d senders%n", perSecond, SENDERS);
        return perSecond;
    }

    private static Done overloaded(String name, double asked) {
        return Done.by(name, history -> {
            try (Load load = Load.startWithoutRetries(history, (int) asked, Callers.SCHEDULE)) {
                await("asking for so much")
                        .atMost(MEASURED.multipliedBy(6).dividedBy(5))
                        .until(() -> load.sent() >= (int) asked * MEASURED.toSeconds());
            }
        });
    }

    /** @param perSecond submissions that were stored by the time at which all had been answered */
    private record Done(History history, double perSecond) {
        static Done by(String name, Consumer<History> load) {
            History history = new History(Kind.SUBMISSION, name);
            long start = System.nanoTime();
            load.accept(history);
            return new Done(history, history.count(OK) * 1e9 / (System.nanoTime() - start));
        }
    }
}
