package fi.kapa.notification.dispatch;

import fi.kapa.chassis.trace.Steps;
import fi.kapa.notification.notice.Notice;
import fi.kapa.notification.notice.NoticesQueued;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sends the notices that are due: at once after the commit that queued them, and otherwise when a look into the database finds some. */
@Singleton
class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final int NUMBER = 4;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final DueNotices dueNotices;
    private final SendNotice sendNotice;
    private final Steps steps;
    private final Semaphore wake = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Workers(DueNotices dueNotices, SendNotice sendNotice, Steps steps) {
        this.dueNotices = dueNotices;
        this.sendNotice = sendNotice;
        this.steps = steps;
    }

    void start(@Observes StartupEvent event) {
        for (int n = 1; n <= NUMBER; n++) {
            threads.add(Thread.ofVirtual().name("notices-" + n).start(this::work));
        }
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticesQueued event) {
        wake.release();
    }

    /** What is being sent is finished; what is not finished in time comes again after its lease. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake.release(NUMBER);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void work() {
        while (!stopping) {
            try {
                List<Notice> due = claim();
                if (due.isEmpty()) {
                    wake.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
                send(due);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private List<Notice> claim() {
        try {
            List<Notice> due = dueNotices.claim();
            if (due.size() == DueNotices.MOST) {
                wake.release();
            }
            return due;
        } catch (RuntimeException databaseAway) {
            LOG.infof("Notices wait: %s", databaseAway.getMessage());
            return List.of();
        }
    }

    /** A notice that would not be sent well within its lease is left to come again. */
    private void send(List<Notice> due) {
        long latestStart = System.nanoTime() + DueNotices.LEASE.dividedBy(2).toNanos();
        for (Notice notice : due) {
            if (!stopping && System.nanoTime() < latestStart) {
                steps.within(notice.traceparent(), "send notice", SpanKind.INTERNAL, () -> send(notice));
            }
        }
    }

    /** Whatever happens to one notice, the others go on; this one comes again after its lease. */
    private void send(Notice notice) {
        try {
            sendNotice.send(notice);
        } catch (RuntimeException accident) {
            LOG.warnf(accident, "Notice %s could not be sent", notice.id());
        }
    }
}
