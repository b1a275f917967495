package fi.kapa.notification.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long notices in hand stand still. */
class RoomTest {
    private static final int PLACES = 2;

    private final AtomicLong now = new AtomicLong();
    private final Room room = new Room(PLACES, now::get);

    @Test
    void nothingStandsStillWhileNothingIsInHand() {
        pass(Duration.ofHours(1));

        assertEquals(Duration.ZERO, room.still());
    }

    @Test
    void whatIsInHandStandsStillSinceTheLastThatCame() {
        assertTrue(room.tryTake());
        pass(Duration.ofSeconds(5));
        assertTrue(room.tryTake());
        pass(Duration.ofSeconds(3));
        assertFalse(room.tryTake(), "there is no place");

        assertEquals(Duration.ofSeconds(3), room.still());
    }

    @Test
    void whatIsInHandStandsStillSinceTheLastThatWent() throws InterruptedException {
        room.take(PLACES);
        pass(Duration.ofSeconds(5));
        room.giveBack(1);
        pass(Duration.ofSeconds(2));

        assertEquals(1, room.inHand());
        assertEquals(Duration.ofSeconds(2), room.still());
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
