package fi.kapa.notification.dispatch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Room for the notices in hand, which knows how long none has come or gone. */
final class Room {
    private final int places;
    private final LongSupplier nanoTime;
    private final Semaphore free;
    private volatile long moved;

    Room(int places, LongSupplier nanoTime) {
        this.places = places;
        this.nanoTime = nanoTime;
        this.free = new Semaphore(places);
        this.moved = nanoTime.getAsLong();
    }

    /** A place, unless none is free or somebody waits for some. */
    boolean tryTake() {
        boolean took = !free.hasQueuedThreads() && free.tryAcquire();
        if (took) {
            moved = nanoTime.getAsLong();
        }
        return took;
    }

    void take(int wanted) throws InterruptedException {
        free.acquire(wanted);
        moved = nanoTime.getAsLong();
    }

    void giveBack(int notices) {
        moved = nanoTime.getAsLong();
        free.release(notices);
    }

    /** Waits until nothing is in hand. Whoever takes afterwards waits for ever. */
    boolean isEmptyWithin(Duration patience) throws InterruptedException {
        return free.tryAcquire(places, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    int inHand() {
        return places - free.availablePermits();
    }

    /** How long none has come or gone while some are in hand; zero while none is. */
    Duration still() {
        return inHand() == 0 ? Duration.ZERO : Duration.ofNanos(nanoTime.getAsLong() - moved);
    }
}
