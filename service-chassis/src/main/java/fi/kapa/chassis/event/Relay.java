package fi.kapa.chassis.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends the outbox to Kafka. Of all replicas one relays, the one that holds the database's advisory lock on its own connection; it is woken
 * after each commit here, by a notification after a commit elsewhere, and sweeps twice a second in case either was lost.
 */
@Singleton
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration SWEEP = Duration.ofMillis(500);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final RelaySessions sessions;
    private final Semaphore wake = new Semaphore(0);
    private final AtomicBoolean committedHere = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private final boolean enabled;
    private boolean waiting;

    Relay(RelaySessions sessions, @ConfigProperty(name = "kapa.relay.enabled", defaultValue = "true") boolean enabled) {
        this.sessions = sessions;
        this.enabled = enabled;
    }

    /** Tells the relay that a transaction with events was committed here. */
    public void wake() {
        committedHere.set(true);
        signal();
    }

    private void signal() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        wake.release();
        if (enabled) {
            thread.join(LONGEST_STOP);
        }
    }

    private void run() {
        try {
            while (!isStopped()) {
                relay();
                // Not to be cut short by commits, which would open sessions without end while Kafka or the database is
                // away.
                stopped.await(SWEEP.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Relays until it is stopped or something is away. */
    private void relay() throws InterruptedException {
        try (RelaySession session = sessions.open(this::signal)) {
            while (!isStopped()) {
                wake.tryAcquire(SWEEP.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                turn(session);
                say(false, "The outbox moves again");
            }
        } catch (SQLException | RelaySession.SendFailed | RuntimeException away) {
            say(true, "The outbox waits: " + away.getMessage());
        }
    }

    private void turn(RelaySession session) throws SQLException, RelaySession.SendFailed {
        boolean toBeSaid = committedHere.getAndSet(false);
        if (session.isActive()) {
            boolean more = true;
            while (more && !isStopped()) {
                more = session.sendBatch();
            }
        } else if (toBeSaid) {
            session.notifyActive();
        }
    }

    /** An outage is said once, and its end. */
    private void say(boolean nowWaiting, String message) {
        if (waiting != nowWaiting) {
            LOG.info(message);
            waiting = nowWaiting;
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
