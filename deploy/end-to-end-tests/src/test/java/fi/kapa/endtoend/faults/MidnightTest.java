package fi.kapa.endtoend.faults;

import static fi.kapa.endtoend.Callers.SCHEDULE;
import static fi.kapa.endtoend.Callers.formBackend;
import static fi.kapa.endtoend.Callers.post;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.Bodies;
import fi.kapa.endtoend.Bodies.Municipality;
import fi.kapa.endtoend.RunningSuite;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A deadline's day ends at midnight in Helsinki, also on the day after summer time has ended there. */
@ExtendWith(RunningSuite.class)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
@Order(Integer.MAX_VALUE - 1)
class MidnightTest {
    /** 31.10.2016 at 24:00 in Helsinki: summer time ended on the 30th, so it is two hours before UTC. */
    private static final Instant MIDNIGHT = Instant.parse("2016-10-31T22:00:00Z");

    private final Municipality municipality = Bodies.municipalities("sv").getFirst();

    @Test
    void aSubmissionIsInTimeUntilMidnightAndLateAfterIt() {
        ClockOffset.nowIs(MIDNIGHT.minusSeconds(10));
        await().until(() -> RunningSuite.stack().businessDate().equals(LocalDate.of(2016, 10, 31)));

        boolean wasInTime = false;
        Stamp stamp = submitted();
        while (stamp.at().isBefore(MIDNIGHT.plusSeconds(1))) {
            assertEquals(!stamp.at().isBefore(MIDNIGHT), stamp.late(), "submitted at " + stamp.at());
            wasInTime |= !stamp.late();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            stamp = submitted();
        }
        assertTrue(wasInTime, "before midnight");
        assertTrue(stamp.late(), "after midnight");
    }

    private record Stamp(Instant at, boolean late) {}

    private Stamp submitted() {
        var answer = post(
                        formBackend(), SCHEDULE + "/v1/schedule-submissions", """
                        {"businessId":"%s","language":"sv","submitter":{"name":"Aino","email":"aino.midnight@kunta.example"},
                         "goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05"}]}
                        """.formatted(municipality.businessId()))
                .statusCode(201)
                .extract();
        return new Stamp(Instant.parse(answer.path("submittedAt")), answer.path("late"));
    }
}
