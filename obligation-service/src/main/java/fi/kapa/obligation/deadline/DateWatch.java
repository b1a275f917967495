package fi.kapa.obligation.deadline;

import fi.kapa.obligation.deadline.ContinueRound.Complete;
import fi.kapa.obligation.deadline.ContinueRound.Continues;
import fi.kapa.obligation.deadline.ContinueRound.NotNow;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** Sees that each business day has its round, whenever the day began and however often this service was down. */
@Singleton
class DateWatch {
    private static final Logger LOG = Logger.getLogger(DateWatch.class);

    /** How much is told at one look. Hundreds of authorities have the same day; their mail must not hold up that of others. */
    private static final int MOST = 100;

    private final ContinueRound continueRound;
    private final Clock clock;
    private volatile LocalDate completed = LocalDate.MIN;

    DateWatch(ContinueRound continueRound, Clock clock) {
        this.continueRound = continueRound;
        this.clock = clock;
    }

    @Scheduled(every = "{kapa.obligation.dates.look}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        LocalDate today = LocalDate.now(clock);
        if (today.isAfter(completed)) {
            try {
                goRound(today);
            } catch (RuntimeException databaseAway) {
                LOG.infof("The round of %s waits: %s", today, databaseAway.getMessage());
            }
        }
    }

    private void goRound(LocalDate today) {
        int told = 0;
        while (told < MOST) {
            switch (continueRound.step(today)) {
                case Continues(int some) -> told += some;
                case Complete _ -> {
                    completed = today;
                    return;
                }
                case NotNow _ -> {
                    return;
                }
            }
        }
    }
}
