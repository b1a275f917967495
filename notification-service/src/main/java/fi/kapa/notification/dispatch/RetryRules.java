package fi.kapa.notification.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** When a notice is tried again, and when it is not. */
final class RetryRules {
    /** The first tries follow fast, so that a hiccup is not noticed; the last one comes about a day after the first. */
    private static final List<Duration> AFTER_FAILURE = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8));

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** The mailbox is not there, not here, or its name is not allowed (RFC 5321, 4.2.3). */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    /** The letter itself is refused: too large, or the transaction failed for good (RFC 5321, 4.2.3). */
    private static final Set<Integer> LETTER_REFUSED = Set.of(552, 554);

    private RetryRules() {}

    /** What follows from a letter that was not taken. */
    sealed interface Next {}

    record Again(Duration after) implements Next {}

    record HardBounce() implements Next {}

    record GiveUp() implements Next {}

    /**
     * Judges a reply. Refusals that are this sender's own fault, such as a wrong password, are tried again: they end when somebody mends them.
     *
     * @param code of the SMTP reply; 0 when there was none
     * @param failures before this one since the notice was queued
     */
    static Next afterFailure(int code, int failures) {
        if (NO_SUCH_MAILBOX.contains(code)) {
            return new HardBounce();
        }
        return LETTER_REFUSED.contains(code) || failures >= AFTER_FAILURE.size()
                ? new GiveUp()
                : new Again(AFTER_FAILURE.get(failures));
    }

    /** How long a notice waits for something else: 1 s, 2 s, 4 s, … at most a minute, however often. */
    static Duration wait(int waits) {
        Duration wait = Duration.ofSeconds(1L << Math.min(waits, 6));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
