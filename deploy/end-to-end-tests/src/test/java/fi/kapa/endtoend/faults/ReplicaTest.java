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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several replicas of every service do the work of one, and may go and come. */
@ExtendWith(RunningSuite.class)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
class ReplicaTest {
    private static final int RATE = 10;
    private static final Duration STARTED_WITHIN = Duration.ofSeconds(180);

    private final LocalStack stack = RunningSuite.stack();
    private final Map<SuiteService, FurtherReplica> second = new EnumMap<>(SuiteService.class);

    @AfterEach
    void oneOfEachIsLeft() {
        second.values().forEach(FurtherReplica::close);
    }

    @Test
    void twoReplicasOfEveryServiceWorkAtOnceAndEachMayDieOrBeReplaced() {
        List<Integer> ports = PlatformPorts.free(SuiteService.values().length);
        for (SuiteService service : SuiteService.values()) {
            started(service, ports.get(service.ordinal()), Map.of());
        }
        String other = second.get(SuiteService.SCHEDULE).url();
        History history = new History(Kind.SUBMISSION, "replicas");
        try (Watch watch = Watch.over(stack)) {
            try (Load load = Load.start(history, RATE, Callers.SCHEDULE, other)) {
                await().until(() -> load.sent() >= RATE);
                for (SuiteService service : SuiteService.values()) {
                    // Rolling: the second is replaced in good order, the first dies.
                    second.get(service).close();
                    started(service, ports.get(service.ordinal()), Map.of());
                    stack.kill(service);
                    await().atMost(STARTED_WITHIN).until(() -> stack.isReady(service));
                }
                int before = load.sent();
                await().until(() -> load.sent() >= before + RATE);
            }
            Checker.check(history, watch, Scenario.UNRECORDED);
        }
        assertTrue(history.count(OK) >= RATE, history::toString);
        assertEquals(
                List.of(),
                history.all().stream()
                        .filter(operation -> operation.tries() > 1 && operation.outcome() != OK)
                        .map(Operation::line)
                        .toList(),
                "who tries again finds another replica");
    }

    @Test
    void aServiceWithTooLittleMemoryDiesOfItComesBackAndLosesNothing() {
        int port = PlatformPorts.free(1).getFirst();
        // Later options win: these overrule what the service's own command line says.
        Map<String, String> little = Map.of("_JAVA_OPTIONS", "-Xmx64m");
        FurtherReplica dying = started(SuiteService.SCHEDULE, port, little);
        History history = new History(Kind.SUBMISSION, "little-memory");
        try (Watch watch = Watch.over(stack)) {
            try (Load load = Load.start(history, 2 * RATE, dying.url(), Callers.SCHEDULE)) {
                await().until(() -> load.sent() >= RATE);
                Glut.until(() -> !dying.isAlive(), dying.url());
                started(SuiteService.SCHEDULE, port, little);
                int before = load.sent();
                await().until(() -> load.sent() >= before + 2 * RATE);
            }
            Checker.check(history, watch, 0);
        }
        assertTrue(history.count(OK) >= RATE, history::toString);
    }

    private FurtherReplica started(SuiteService service, int port, Map<String, String> settings) {
        FurtherReplica replica = stack.replica(service, port, settings);
        second.put(service, replica);
        await().atMost(STARTED_WITHIN).until(replica::isReady);
        return replica;
    }
}
