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
 * Turns callers away at once rather than let them wait in vain. Those beyond what can be answered in time are told to come back before anything is
 * done for them, so that the others get the whole of this service; when it stops, those under way are still answered; and once the database has
 * kept a request waiting for nothing, those queued behind it do not each wait as long.
 */
@Singleton
class Congestion {
    /** Less than a request waits for a connection. */
    private static final Duration IN_VAIN = Duration.ofSeconds(1);

    private static final Duration RESPITE = Duration.ofSeconds(1);
    private static final String TAKEN_UP = Congestion.class.getName();

    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    private static final int BEFORE_WHAT_REQUESTS_NEED = 2;

    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean stopping;
    private volatile long respiteUntil = System.nanoTime();

    Congestion(@ConfigProperty(name = "kapa.congestion.most-under-way", defaultValue = "200") int most) {
        this.most = most;
    }

    void register(@Observes Router router) {
        router.route("/v1/*").order(Integer.MIN_VALUE + 1).handler(this::enter);
    }

    private void enter(RoutingContext request) {
        boolean tooMany = underWay.incrementAndGet() > most;
        request.addEndHandler(end -> underWay.decrementAndGet());
        if (stopping || tooMany) {
            // What is still to come of its body is let pass, for the connection serves the next request.
            request.request().resume();
            request.fail(Refusal.unavailable(1).exception());
            return;
        }
        request.next();
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
        request.put(TAKEN_UP, System.nanoTime());
    }

    /** The database was away for this request. */
    void databaseAway(RoutingContext request) {
        Long takenUp = request.get(TAKEN_UP);
        if (takenUp != null && System.nanoTime() - takenUp > IN_VAIN.toNanos()) {
            respiteUntil = System.nanoTime() + RESPITE.toNanos();
        }
    }
}
