package fi.kapa.endtoend.faults;

import static fi.kapa.endtoend.faults.Operation.Outcome.OK;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.Callers;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.FurtherReplica;
import fi.kapa.localstack.LocalStack;
import fi.kapa.localstack.SuiteService;
import fi.kapa.localstack.platform.PlatformPorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several replicas of every service do the work of one, and may go and come. */
@ExtendWith(RunningSuite.class)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
class ReplicaTest {
    private static final int RATE = 20;

    // A notice on its way when notification-service dies: one of each worker.
    private static final int WORKERS = 4;

    @Test
    void twoReplicasOfEveryServiceWorkAtOnceAndEachMayDieOrBeReplaced() {
        LocalStack stack = RunningSuite.stack();
        List<Integer> ports = PlatformPorts.free(SuiteService.values().length);
        List<FurtherReplica> second = new ArrayList<>();
        for (SuiteService service : SuiteService.values()) {
            second.add(started(stack, service, ports.get(service.ordinal())));
        }
        String other = second.get(SuiteService.SCHEDULE.ordinal()).url();
        History history = new History("replicas");
        try (Watch watch = Watch.over(stack)) {
            try (Load load = Load.start(history, RATE, Callers.SCHEDULE, other)) {
                await().until(() -> load.sent() >= RATE);
                for (SuiteService service : SuiteService.values()) {
                    // Rolling: the second is replaced in good order, the first dies.
                    second.get(service.ordinal()).close();
                    second.set(service.ordinal(), started(stack, service, ports.get(service.ordinal())));
                    stack.kill(service);
                    await().atMost(Duration.ofSeconds(60)).until(() -> stack.isReady(service));
                }
                int before = load.sent();
                await().until(() -> load.sent() >= before + RATE);
            }
            second.forEach(FurtherReplica::close);
            Checker.check(history, watch, WORKERS);
        }
        assertTrue(history.count(OK) >= RATE, history::toString);
    }

    @Test
    void aServiceWithTooLittleMemoryDiesOfItAndLosesNothing() {
        LocalStack stack = RunningSuite.stack();
        // Later options win: this one does what the service's own command line has settled otherwise.
        FurtherReplica small = stack.replica(
                SuiteService.SCHEDULE, PlatformPorts.free(1).getFirst(), Map.of("_JAVA_OPTIONS", "-Xmx64m"));
        await().atMost(Duration.ofSeconds(60)).until(() -> small.isReady() || !small.isAlive());
        History history = new History("little-memory");
        try (Watch watch = Watch.over(stack)) {
            try (Load load = Load.start(history, 5 * RATE, small.url(), Callers.SCHEDULE)) {
                LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
                await().until(() -> load.sent() >= RATE);
            }
            small.close();
            Checker.check(history, watch, 0);
        }
        assertEquals(
                List.of(),
                history.all().stream()
                        .filter(operation -> operation.status() == 500)
                        .toList());
    }

    private static FurtherReplica started(LocalStack stack, SuiteService service, int port) {
        FurtherReplica replica = stack.replica(service, port, Map.of());
        await().atMost(Duration.ofSeconds(60)).until(replica::isReady);
        return replica;
    }
}
