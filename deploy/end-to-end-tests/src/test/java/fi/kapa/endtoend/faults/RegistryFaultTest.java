package fi.kapa.endtoend.faults;

import static fi.kapa.endtoend.faults.Operation.Outcome.OK;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.LocalStack;
import fi.kapa.localstack.SuiteService;
import fi.kapa.localstack.platform.PlatformPorts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The registry may die and forget everything, hang, or name an instance that is gone: notices still find their recipients. */
@ExtendWith(RunningSuite.class)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
class RegistryFaultTest {
    private static final int RATE = 5;

    @Test
    void aRegistryThatDiesAndComesBackEmptyIsSurvived() {
        new Scenario("registry-killed", RATE, 0).suffers((stack, watch) -> {
            stack.killRegistry();
            for (SuiteService service : SuiteService.values()) {
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> given().accept("application/json")
                                        .get(stack.registryUrl() + "/apps/" + service.id())
                                        .statusCode()
                                == 200);
            }
        });
    }

    @Test
    void aRegistryThatHangsForHalfAMinuteKeepsNobodyWaiting() {
        History history = new Scenario("registry-paused", RATE, 0)
                .suffers((stack, watch) -> Signals.pause(stack.registry(), Duration.ofSeconds(30)));

        assertTrue(history.share(operation -> operation.outcome() == OK) == 1, history::toString);
        assertNobodyWasAskedInVain(history);
    }

    @Test
    void anInstanceThatIsGoneIsPassedOverAndForgotten() {
        History history = new Scenario("registry-stale", RATE, 0).suffers((stack, watch) -> {
            var second =
                    stack.replica(SuiteService.SCHEDULE, PlatformPorts.free(1).getFirst(), Map.of());
            await().atMost(Duration.ofSeconds(120)).until(second::isReady);
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> instances(stack) == 2);
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            second.kill();
            assertEquals(2, instances(stack), "the registry still names the one that is gone");
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> instances(stack) == 1);
        });

        assertNobodyWasAskedInVain(history);
    }

    private static int instances(LocalStack stack) {
        return given().accept("application/json")
                .get(stack.registryUrl() + "/apps/schedule-service")
                .jsonPath()
                .getList("application.instance")
                .size();
    }

    /** A notice whose case could not be read waits and is tried again. */
    private static void assertNobodyWasAskedInVain(History history) {
        assertEquals(
                List.of(),
                Databases.rows(
                        SuiteService.NOTIFICATION,
                        "select reference || ' waited ' || waits || ' times' from notice where waits > 0 and recipient = ?",
                        row -> row.getString(1),
                        Load.receipts(history)));
    }
}
