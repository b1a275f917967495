package fi.kapa.chassis.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CongestionTest {
    private static final int MOST = 200;
    private final Congestion congestion = new Congestion(MOST);

    @Test
    void thereIsRoomForAsManyAsTheSettingSaysWhileNobodyWaitsLong() {
        waits(10, Duration.ofMillis(900));

        assertEquals(MOST, congestion.room());
    }

    @Test
    void longWaitsTakeRoomAwayAndShortOnesGiveItBack() {
        waits(50, Duration.ofMillis(1100));
        assertEquals(MOST - 50, congestion.room());

        waits(20, Duration.ofMillis(10));
        assertEquals(MOST - 30, congestion.room());
    }

    @Test
    void someRoomStaysHoweverLongAllWait() {
        waits(1000, Duration.ofSeconds(20));
        assertTrue(congestion.room() > 0);

        waits(1000, Duration.ZERO);
        assertEquals(MOST, congestion.room());
    }

    private void waits(int requests, Duration each) {
        IntStream.range(0, requests).forEach(request -> congestion.waited(each.toNanos()));
    }
}
