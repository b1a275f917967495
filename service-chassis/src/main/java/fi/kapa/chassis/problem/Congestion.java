package fi.kapa.chassis.problem;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Turns callers away at once rather than let them wait in vain. Those beyond what can be answered in time, as the waits of the others tell, are told
 * to come back before anything is done for them, so that the others get the whole of this service; when it stops, those under way are still
 * answered; and once the database has kept a request waiting for nothing, those queued behind it do not each wait as long.
 */
@Singleton
class Congestion {
    /** Less than a request waits for a connection. */
    private static final Duration IN_VAIN = Duration.ofSeconds(1);

    private static final Duration RESPITE = Duration.ofSeconds(1);
    private static final String WAITING = Congestion.class.getName() + ".waiting";
    private static final String TAKEN_UP = Congestion.class.getName() + ".takenUp";

    /** Nobody should wait longer for a worker. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final int FEWEST = 16;

    /** So many waits alike are believed. */
    private static final int SMOOTHING = 8;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    private static final int BEFORE_WHAT_REQUESTS_NEED = 2;

    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile double room;
    private volatile boolean stopping;
    private volatile long respiteUntil = System.nanoTime();

    /**
     * A request that a worker is to take up.
     *
     * @param among how many are under way with it
     * @param since when, by the clock of {@link System#nanoTime}
     */
    private record Waiting(int among, long since) {}

    Congestion(@ConfigProperty(name = "kapa.congestion.most-under-way", defaultValue = "200") int most) {
        this.most = most;
        this.room = most;
    }

    void register(@Observes Router router) {
        router.route("/v1/*").order(Integer.MIN_VALUE + 1).handler(this::enter);
        router.route("/v1/*").order(Integer.MIN_VALUE + 3).handler(this::await);
    }

    private void enter(RoutingContext request) {
        boolean tooMany = underWay.incrementAndGet() > room;
        request.addEndHandler(end -> underWay.decrementAndGet());
        if (stopping || tooMany) {
            // What is still to come of its body is let pass, for the connection serves the next request.
            request.request().resume();
            request.fail(Refusal.unavailable(1).exception());
            return;
        }
        request.next();
    }

    /** What is small has come in full: from here on only a worker is lacking. */
    private void await(RoutingContext request) {
        request.put(WAITING, new Waiting(underWay.get(), System.nanoTime()));
        request.next();
    }

    /** How many may be under way now. */
    int room() {
        return (int) Math.round(room);
    }

    /** What requests need is closed only after this. */
    void stop(@Observes @Priority(BEFORE_WHAT_REQUESTS_NEED) ShutdownEvent event) {
        stopping = true;
        long latest = System.nanoTime() + LONGEST_STOP.toNanos();
        while (underWay.get() > 0 && System.nanoTime() < latest) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /** A worker takes the request up. */
    @ServerRequestFilter
    public void begin(RoutingContext request) {
        if (System.nanoTime() - respiteUntil < 0) {
            throw Refusal.unavailable(5).exception();
        }
        long now = System.nanoTime();
        request.put(TAKEN_UP, now);
        Waiting waiting = request.get(WAITING);
        if (waiting != null) {
            waited(waiting.among(), now - waiting.since());
        }
    }

    /** Who waited for a worker among so many tells how many would have waited as long as one may (Little's law), so that the room follows what the machine can do. */
    synchronized void waited(int among, long nanos) {
        double fitting = among * (double) LONGEST_WAIT.toNanos() / Math.max(nanos, 1);
        room += (Math.clamp(fitting, Math.min(FEWEST, most), most) - room) / SMOOTHING;
    }

    /** The database was away for this request. */
    void databaseAway(RoutingContext request) {
        Long takenUp = request.get(TAKEN_UP);
        if (takenUp != null && System.nanoTime() - takenUp > IN_VAIN.toNanos()) {
            respiteUntil = System.nanoTime() + RESPITE.toNanos();
        }
    }
}
