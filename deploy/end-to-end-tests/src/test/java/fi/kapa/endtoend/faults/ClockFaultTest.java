package fi.kapa.endtoend.faults;

import static fi.kapa.endtoend.Callers.formBackend;
import static fi.kapa.endtoend.Callers.post;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.Bodies;
import fi.kapa.endtoend.Bodies.Municipality;
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
            Instant noon = SECOND_TIME.minus(Duration.ofHours(16));
            for (Instant now : List.of(noon, noon.plus(HOUR), noon, noon.minus(HOUR), noon)) {
                ClockOffset.nowIs(now);
                LockSupport.parkNanos(BETWEEN.toNanos());
                Instant at = submittedAt();
                assertTrue(isWithin(at, now, now.plus(HOUR.dividedBy(2))), () -> "submitted at " + at);
            }
        });
    }

    @Test
    void theHourThatComesTwiceIsAnHourLikeOthers() {
        new Scenario("clock-autumn", RATE, 0).suffers((stack, watch) -> {
            ClockOffset.nowIs(SECOND_TIME.minus(BETWEEN.multipliedBy(4)));
            await().until(() -> isWithin(submittedAt(), SECOND_TIME.minus(HOUR), SECOND_TIME));
            await().atMost(BETWEEN.multipliedBy(12)).until(() -> submittedAt().isAfter(SECOND_TIME.plus(BETWEEN)));
        });
    }

    private static boolean isWithin(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    private static Instant submittedAt() {
        Municipality municipality = Bodies.municipalities("fi").getFirst();
        return Instant.parse(post(
                        formBackend(),
                        Kind.SUBMISSION.url() + Kind.SUBMISSION.path(),
                        Kind.SUBMISSION.bodies("aino.clock@kunta.example").apply("Aino", municipality))
                .statusCode(201)
                .extract()
                .path("submittedAt"));
    }
}
