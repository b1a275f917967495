package fi.kapa.endtoend.faults;

import static fi.kapa.endtoend.faults.Operation.Outcome.OK;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.RunningSuite;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A slow or broken network between a service and its database is lived with. */
@ExtendWith(RunningSuite.class)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
class NetworkFaultTest {
    private static final int RATE = 10;
    private static final Duration DELAY = Duration.ofMillis(20);

    @Test
    void aSlowNetworkMakesAnswersSlowAndNothingElse() {
        History history = new Scenario("network-slow", RATE, 0).suffers((stack, watch) -> {
            FaultRun.database().delays(DELAY);
            LockSupport.parkNanos(Duration.ofSeconds(15).toNanos());
            FaultRun.database().delays(Duration.ZERO);
        });

        assertTrue(history.share(operation -> operation.outcome() == OK) >= 0.99, history::toString);
        // The question, and the rows with the commit, each go there and back.
        assertTrue(
                history.share(operation -> operation.took().compareTo(DELAY.multipliedBy(3)) > 0) >= 0.5,
                "the network was not slow");
    }

    @Test
    void connectionsThatAreLostAreReplaced() {
        new Scenario("network-broken", RATE, 0).suffers((stack, watch) -> {
            for (int n = 0; n < 10; n++) {
                assertTrue(FaultRun.database().loseConnections() > 0, "there was nothing to lose");
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        });
    }
}
