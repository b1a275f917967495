package fi.kapa.notification.dispatch;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * The senders of notices are alive. Whatever they wait for, they wait for a limited time, so when nothing comes or goes for longer than two leases
 * something is wrong that only a new start mends.
 */
@Liveness
@Singleton
class SendersHealth implements HealthCheck {
    private static final Duration LONGEST_STILL = DueNotices.LEASE.multipliedBy(2);

    private final Workers workers;

    SendersHealth(Workers workers) {
        this.workers = workers;
    }

    @Override
    public HealthCheckResponse call() {
        return answer(workers.still());
    }

    static HealthCheckResponse answer(Duration still) {
        return HealthCheckResponse.named("Senders of notices")
                .status(still.compareTo(LONGEST_STILL) < 0)
                .withData("stillForSeconds", still.toSeconds())
                .build();
    }
}
