package fi.kapa.endtoend.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.LocalStack;
import fi.kapa.localstack.SuiteService;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that dies at any instant of its work loses nothing and does nothing twice. */
@ExtendWith(RunningSuite.class)
class KilledServiceTest {
    private static final int RATE = 25;

    /** What two cores can do beside a service that starts again, so that the others are not behind when all is judged. */
    private static final int RATE_WHILE_STARTING = 10;

    private static final int KILLS = 11;

    private final SplittableRandom random = new SplittableRandom();

    @Test
    void whatScheduleServiceHasTakenSurvivesItsSuddenDeath() {
        new Scenario("kill-once", RATE, 0).suffers((stack, watch) -> kill(stack, SuiteService.SCHEDULE));
    }

    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "kapa.long", matches = "true")
    void everyServiceMayDieAgainAndAgain(SuiteService service) {
        int mayBeShownTwice = service == SuiteService.NOTIFICATION ? KILLS * Scenario.UNRECORDED : 0;

        History history = new Scenario(Kind.of(service), "kill-" + service.id(), RATE_WHILE_STARTING, mayBeShownTwice)
                .suffers((stack, watch) -> {
                    for (int n = 0; n < KILLS; n++) {
                        LockSupport.parkNanos(
                                random.nextLong(Duration.ofSeconds(4).toNanos()));
                        kill(stack, service);
                    }
                });

        assertTrue(history.count(Operation.Outcome.OK) >= KILLS * RATE_WHILE_STARTING, history::toString);
    }

    private static void kill(LocalStack stack, SuiteService service) {
        stack.kill(service);
        await().atMost(Duration.ofSeconds(60)).until(() -> stack.isReady(service));
    }
}
