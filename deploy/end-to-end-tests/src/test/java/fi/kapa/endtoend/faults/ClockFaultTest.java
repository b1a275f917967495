package fi.kapa.endtoend.faults;

import fi.kapa.endtoend.RunningSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clocks that jump, or an hour that comes twice, lose nothing and do nothing twice. The date moves on, so it comes after what is of an earlier day. */
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE - 3)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
class ClockFaultTest {
    private static final int RATE = 10;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    /** When summer time ended in Helsinki. */
    private static final Instant SECOND_TIME = Instant.parse("2016-10-30T01:00:00Z");

    @Test
    void clocksMayJumpAnHourForwardAndBack() {
        new Scenario("clock-jumps", RATE, 0).suffers((stack, watch) -> {
            for (Duration jump : List.of(HOUR, HOUR.negated(), HOUR.negated(), HOUR)) {
                ClockOffset.moveBy(jump);
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        });
    }

    @Test
    void theHourThatComesTwiceIsAnHourLikeOthers() {
        new Scenario("clock-autumn", RATE, 0).suffers((stack, watch) -> {
            ClockOffset.nowIs(SECOND_TIME.minus(BETWEEN));
            LockSupport.parkNanos(BETWEEN.multipliedBy(2).toNanos());
        });
    }
}
