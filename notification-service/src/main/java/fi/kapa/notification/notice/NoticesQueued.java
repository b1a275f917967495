package fi.kapa.notification.notice;

import java.util.List;

/**
 * Told inside this service when notices have been queued; observers learn of it after the commit.
 *
 * @param inHand those that this replica's senders have room for, so that nobody need look for them
 * @param others whether there are more
 */
public record NoticesQueued(List<Notice> inHand, boolean others) {

    /** All are to be looked for. */
    static NoticesQueued toBeFound() {
        return new NoticesQueued(List.of(), true);
    }
}
