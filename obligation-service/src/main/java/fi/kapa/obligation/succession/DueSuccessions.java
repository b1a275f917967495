package fi.kapa.obligation.succession;

import fi.kapa.chassis.change.Reactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for successions whose day has come; whatever came while no replica was there is found at the first look. */
@Singleton
class DueSuccessions {
    private static final Logger LOG = Logger.getLogger(DueSuccessions.class);
    private static final int TOGETHER = 100;

    private final Successions successions;
    private final TakeEffect takeEffect;
    private final Reactions reactions;
    private final Clock clock;

    DueSuccessions(Successions successions, TakeEffect takeEffect, Reactions reactions, Clock clock) {
        this.successions = successions;
        this.takeEffect = takeEffect;
        this.reactions = reactions;
        this.clock = clock;
    }

    /** Every replica looks; each succession takes effect in a transaction of its own that locks its row. */
    @Scheduled(every = "{kapa.obligation.successions.look}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        due().forEach(this::takeEffect);
    }

    private List<UUID> due() {
        try {
            return successions.due(LocalDate.now(clock), TOGETHER);
        } catch (RuntimeException databaseAway) {
            LOG.infof("Successions wait: %s", databaseAway.getMessage());
            return List.of();
        }
    }

    /** Whatever happens to one succession, the others take effect; this one is found again. */
    private void takeEffect(UUID id) {
        try {
            reactions.ofOwnAccord(() -> takeEffect.ifStillDue(id));
        } catch (RuntimeException accident) {
            LOG.warnf(accident, "Succession %s could not take effect", id);
        }
    }
}
