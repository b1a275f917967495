package fi.kapa.endtoend.faults;

import static fi.kapa.endtoend.faults.Operation.Outcome.OK;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.platform.PlatformPart;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Without Kafka submissions go on, and everything is told once it is back. */
@ExtendWith(RunningSuite.class)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
class KafkaFaultTest {
    private static final int RATE = 10;

    @Test
    void submissionsGoOnWhileKafkaIsKilledAndStartsAgain() {
        History history = new Scenario("kafka-killed", RATE, 0).suffers((stack, watch) -> {
            stack.kill(PlatformPart.KAFKA);
            LockSupport.parkNanos(Duration.ofSeconds(15).toNanos());
        });

        assertGoOn(history);
    }

    @Test
    void submissionsGoOnWhileKafkaHangsForHalfAMinute() {
        History history = new Scenario("kafka-paused", RATE, 0)
                .suffers((stack, watch) -> Signals.pause(stack.handle(PlatformPart.KAFKA), Duration.ofSeconds(30)));

        assertGoOn(history);
    }

    private static void assertGoOn(History history) {
        assertTrue(history.share(operation -> operation.outcome() == OK) >= 0.99, history::toString);
    }
}
