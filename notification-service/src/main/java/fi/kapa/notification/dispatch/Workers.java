package fi.kapa.notification.dispatch;

import fi.kapa.chassis.trace.Steps;
import fi.kapa.notification.notice.Notice;
import fi.kapa.notification.notice.NoticesQueued;
import fi.kapa.notification.notice.Senders;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends the notices that are due: at once after the commit that queued them where there is room, and otherwise when a look into the database finds
 * some. One thread looks, each notice is sent by a virtual one, and one records what the mail server has taken: whatever has come together in a
 * moment, so a slow recipient holds up nobody's record. Virtual, so that senders never take more of a busy machine than there are cores, whatever the
 * number of connections: events are applied beside them.
 */
@Singleton
class Workers implements Senders {
    private static final Logger LOG = Logger.getLogger(Workers.class);

    /** At most so many are in hand: queued here or claimed, and not recorded yet. */
    static final int UNDER_WAY = 2 * DueNotices.MOST;

    /** How long what is taken waits for others to be recorded with it. */
    private static final Duration GATHER = Duration.ofMillis(20);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final DueNotices dueNotices;
    private final SendNotice sendNotice;
    private final RecordOutcome recordOutcome;
    private final Steps steps;
    private final Semaphore connections;
    private final Room room = new Room(UNDER_WAY, System::nanoTime);
    private final Semaphore wake = new Semaphore(0);
    private final BlockingQueue<HandedOver> taken = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Workers(
            DueNotices dueNotices,
            SendNotice sendNotice,
            RecordOutcome recordOutcome,
            Steps steps,
            @ConfigProperty(name = "quarkus.mailer.max-pool-size") int connections) {
        this.dueNotices = dueNotices;
        this.sendNotice = sendNotice;
        this.recordOutcome = recordOutcome;
        this.steps = steps;
        this.connections = new Semaphore(connections);
    }

    void start(@Observes StartupEvent event) {
        threads.add(Thread.ofPlatform().daemon().name("notices").start(this::take));
        threads.add(Thread.ofPlatform().daemon().name("notices-record").start(this::record));
    }

    /** None while older ones wait to be taken. */
    @Override
    public int reserve(int notices) {
        int reserved = 0;
        while (reserved < notices && !stopping && room.tryTake()) {
            reserved++;
        }
        return reserved;
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticesQueued event) {
        event.inHand().forEach(this::begin);
        if (event.others()) {
            wake.release();
        }
    }

    void notQueued(@Observes(during = TransactionPhase.AFTER_FAILURE) NoticesQueued event) {
        room.giveBack(event.inHand().size());
    }

    /** What is being sent is finished and recorded; what is not finished in time comes again after its lease. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake.release();
        if (!room.isEmptyWithin(LONGEST_STOP)) {
            LOG.warnf("%d notices are left to come again", room.inHand());
        }
        threads.forEach(Thread::interrupt);
    }

    /** How long nothing has come or gone while notices are in hand. */
    Duration still() {
        return room.still();
    }

    private void take() {
        try {
            while (!stopping) {
                room.take(DueNotices.MOST);
                List<Notice> due = claim();
                room.giveBack(DueNotices.MOST - due.size());
                due.forEach(this::begin);
                if (due.size() < DueNotices.MOST) {
                    wake.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Notice> claim() {
        try {
            return dueNotices.claim();
        } catch (RuntimeException databaseAway) {
            LOG.infof("Notices wait: %s", databaseAway.getMessage());
            return List.of();
        }
    }

    private void begin(Notice notice) {
        long latestStart = System.nanoTime() + DueNotices.LEASE.dividedBy(4).toNanos();
        Thread.ofVirtual().name("notices-send").start(() -> {
            Optional<HandedOver> sent = Optional.empty();
            try {
                sent = whenConnected(notice, latestStart);
            } finally {
                sent.ifPresentOrElse(taken::add, () -> room.giveBack(1));
            }
        });
    }

    /** As many at once as there are connections to the mail server. A notice that would not be recorded well within its lease is left to come again. */
    private Optional<HandedOver> whenConnected(Notice notice, long latestStart) {
        connections.acquireUninterruptibly();
        try {
            return System.nanoTime() < latestStart
                    ? steps.within(notice.traceparent(), "send notice", SpanKind.INTERNAL, () -> send(notice))
                    : Optional.empty();
        } finally {
            connections.release();
        }
    }

    /** Whatever happens to one notice, the others go on; this one comes again after its lease. */
    private Optional<HandedOver> send(Notice notice) {
        try {
            return sendNotice.send(notice);
        } catch (RuntimeException accident) {
            LOG.warnf(accident, "Notice %s could not be sent", notice.id());
            return Optional.empty();
        }
    }

    private void record() {
        try {
            while (true) {
                List<HandedOver> together = gathered();
                record(together);
                room.giveBack(together.size());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** A transaction of many costs hardly more than that of one, so the first waits a moment for others. */
    private List<HandedOver> gathered() throws InterruptedException {
        List<HandedOver> together = new ArrayList<>(List.of(taken.take()));
        long end = System.nanoTime() + GATHER.toNanos();
        while (together.size() < DueNotices.MOST
                && taken.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) instanceof HandedOver next) {
            together.add(next);
        }
        taken.drainTo(together);
        return together;
    }

    /** What cannot be recorded together is recorded one by one, so that nothing holds up another's record for long. */
    private void record(List<HandedOver> together) {
        try {
            recordOutcome.handedOver(together);
        } catch (RuntimeException failed) {
            if (together.size() > 1) {
                together.forEach(one -> record(List.of(one)));
            } else {
                LOG.warnf(
                        failed,
                        "Notice %s was handed over and is not recorded",
                        together.getFirst().claimed().id());
            }
        }
    }
}
