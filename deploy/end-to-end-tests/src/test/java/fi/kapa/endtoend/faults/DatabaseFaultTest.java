package fi.kapa.endtoend.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.LocalStack;
import fi.kapa.localstack.SuiteService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Without its database a service tells callers to come back, in time, and goes on by itself when the database does. */
@ExtendWith(RunningSuite.class)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
class DatabaseFaultTest {
    private static final int RATE = 25;
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(5);

    // Of a service at work there are about 60.
    private static final int THREADS = 150;

    @Test
    void aKilledDatabaseServerIsSurvived() {
        History history = new Scenario("database-killed", RATE, Scenario.UNRECORDED).suffers((stack, watch) -> {
            List<Long> processes = processes(stack);
            ProcessHandle killed = stack.postgres();
            killed.destroyForcibly();
            // It first does again what was written since its last checkpoint.
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> stack.postgres().pid() != killed.pid()
                            && Databases.number(SuiteService.SCHEDULE, "select 1") == 1);
            back(stack, watch, Instant.now());
            assertEquals(processes, processes(stack), "nobody had to be started again");
        });

        assertToldInTime(history);
    }

    @Test
    void aDatabaseServerThatHangsForHalfAMinuteIsSurvived() {
        History history = new Scenario("database-paused", RATE, Scenario.UNRECORDED).suffers((stack, watch) -> {
            Instant away = Instant.now();
            List<Long> processes = processes(stack);
            Signals.pause(stack.postgres(), Duration.ofSeconds(30));
            Instant there = Instant.now();
            for (SuiteService service : SuiteService.values()) {
                Instant red = watch.first(service, away, sample -> sample.ready() != 200)
                        .orElse(Instant.MAX);
                assertTrue(red.isBefore(away.plusSeconds(10)), service + " was seen unready at " + red);
            }
            back(stack, watch, there);
            for (SuiteService service : SuiteService.values()) {
                assertTrue(watch.threads(service) < THREADS, service + " had " + watch.threads(service) + " threads");
            }
            assertEquals(processes, processes(stack), "nobody had to be started again");
        });

        assertToldInTime(history);
    }

    private static List<Long> processes(LocalStack stack) {
        return Stream.of(SuiteService.values())
                .map(service -> stack.handle(service).pid())
                .toList();
    }

    private static void back(LocalStack stack, Watch watch, Instant there) {
        for (SuiteService service : SuiteService.values()) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> watch.first(service, there, sample -> sample.ready() == 200)
                            .isPresent());
            Instant green =
                    watch.first(service, there, sample -> sample.ready() == 200).orElseThrow();
            assertTrue(
                    green.isBefore(there.plusSeconds(15)),
                    service + " was seen ready at " + green + ", not in time after " + there);
        }
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Stream.of(SuiteService.values()).allMatch(stack::isReady));
    }

    private static void assertToldInTime(History history) {
        assertTrue(history.answers().stream().anyMatch(answer -> answer.status() == 503), "the database was not away");
        List<String> late = history.answers().stream()
                .filter(operation -> operation.took().compareTo(TOLD_WITHIN) > 0)
                .map(Operation::line)
                .toList();
        assertEquals(List.of(), late, "answers that took longer than " + TOLD_WITHIN);
        List<String> others = history.answers().stream()
                .filter(operation -> operation.status() != 201 && operation.status() != 503)
                .map(Operation::line)
                .toList();
        assertEquals(List.of(), others, "answers that are neither the submission nor \"come back\"");
    }
}
