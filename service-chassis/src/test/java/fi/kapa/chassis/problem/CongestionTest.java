package fi.kapa.chassis.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CongestionTest {
    private static final int MOST = 200;
    private final Congestion congestion = new Congestion(MOST);

    @Test
    void thereIsRoomForAsManyAsTheSettingSaysWhileNobodyWaitsLong() {
        waits(100, MOST, Duration.ofMillis(900));
        assertEquals(MOST, congestion.room());

        waits(100, 10, Duration.ofMillis(10));
        assertEquals(MOST, congestion.room());
    }

    @Test
    void asManyAreLetInAsWaitForASecond() {
        waits(100, MOST, Duration.ofSeconds(2));
        assertEquals(MOST / 2, congestion.room());

        waits(100, 10, Duration.ofMillis(200));
        assertEquals(50, congestion.room(), "as told before the room is full");
    }

    @Test
    void oneLongWaitTakesLittleRoomAway() {
        waits(1, 10, Duration.ofSeconds(5));
        assertEquals(177, congestion.room());
    }

    @Test
    void shortWaitsGiveTheRoomBack() {
        waits(100, MOST, Duration.ofSeconds(4));
        waits(100, 40, Duration.ofMillis(1));
        assertEquals(MOST, congestion.room());
    }

    @Test
    void someRoomStaysHoweverLongAllWait() {
        waits(1000, MOST, Duration.ofSeconds(200));
        assertEquals(16, congestion.room());
    }

    private void waits(int requests, int among, Duration each) {
        IntStream.range(0, requests).forEach(request -> congestion.waited(among, each.toNanos()));
    }
}
