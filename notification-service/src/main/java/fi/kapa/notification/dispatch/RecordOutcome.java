package fi.kapa.notification.dispatch;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.change.Reactions;
import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.notification.notice.Attempt;
import fi.kapa.notification.notice.Notice;
import fi.kapa.notification.notice.NoticeFact;
import fi.kapa.notification.notice.NoticeTrail;
import fi.kapa.notification.notice.Notices;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Records what became of notices, unless another replica has taken them over meanwhile. What the mail server has taken must not be handed over again,
 * so while the database is away this is tried until the lease nears its end.
 */
@Singleton
@Retry(maxRetries = 60, delay = 500, maxDuration = 25, durationUnit = ChronoUnit.SECONDS)
class RecordOutcome {
    /** The code with which a server takes a letter; the mail client keeps none of the words after it. */
    private static final String TAKEN = "250 OK";

    private final Notices notices;
    private final NoticeTrail trail;
    private final Reactions reactions;
    private final Journal journal;
    private final Clock clock;

    RecordOutcome(Notices notices, NoticeTrail trail, Reactions reactions, Journal journal, Clock clock) {
        this.notices = notices;
        this.trail = trail;
        this.reactions = reactions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Together in one transaction, which costs little more than one notice's. */
    void handedOver(List<HandedOver> taken) {
        if (!taken.isEmpty()) {
            reactions.ofOwnAccord(() -> recordTaken(taken));
        }
    }

    private void recordTaken(List<HandedOver> taken) {
        Map<UUID, Notice> stored =
                notices.named(taken.stream().map(one -> one.claimed().id()).toList());
        List<HandedOver> ours = taken.stream()
                .filter(one -> one.isStillOurs(stored.get(one.claimed().id())))
                .toList();
        for (HandedOver one : ours) {
            stored.get(one.claimed().id()).handedOver(one.to(), one.subject(), attempt(TAKEN));
        }
        notices.flush();
        for (HandedOver one : ours) {
            Notice notice = stored.get(one.claimed().id());
            journal.followsFrom(notice.causedBy(), one.traceparent());
            trail.recordWritten("HAND_OVER", notice);
            journal.publish(NoticeFact.of(NoticeFact.Name.NoticeHandedOver, notice));
        }
    }

    void notTaken(Notice claimed, EmailAddress to, int code, String words) {
        Attempt attempt = attempt(words);
        record(claimed, notice -> {
            switch (RetryRules.afterFailure(code, notice.failures())) {
                case RetryRules.Again(var after) -> {
                    notice.postponed(to, attempt);
                    trail.record("POSTPONE", notice);
                    notices.dueIn(notice.id(), after.toMillis());
                }
                case RetryRules.HardBounce _ -> fail(notice, true, to, attempt);
                case RetryRules.GiveUp _ -> fail(notice, false, to, attempt);
            }
        });
    }

    void waiting(Notice claimed, String what) {
        record(claimed, notice -> {
            notices.dueIn(notice.id(), RetryRules.wait(notice.waits()).toMillis());
            notice.waitsFor(what);
        });
    }

    void becameVoid(Notice claimed) {
        record(claimed, notice -> {
            notice.becameVoid();
            trail.record("CANCEL", notice);
        });
    }

    private void fail(Notice notice, boolean unknownRecipient, EmailAddress to, Attempt attempt) {
        notice.failed(unknownRecipient, to, attempt);
        trail.record("FAIL", notice);
        journal.publish(NoticeFact.of(NoticeFact.Name.NoticeFailed, notice));
    }

    private void record(Notice claimed, Consumer<Notice> outcome) {
        reactions.because(claimed.causedBy().toString(), claimed.traceparent(), () -> {
            notices.findByIdOptional(claimed.id())
                    .filter(notice -> notice.version() == claimed.version())
                    .ifPresent(outcome);
            return true;
        });
    }

    private Attempt attempt(String result) {
        return new Attempt(clock.instant(), result);
    }
}
