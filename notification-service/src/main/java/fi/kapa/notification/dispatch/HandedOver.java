package fi.kapa.notification.dispatch;

import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.notification.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A notice that the mail server has taken, which is not recorded yet.
 *
 * @param claimed the notice as it was taken from those that are due
 * @param traceparent of the step that handed it over
 */
record HandedOver(Notice claimed, EmailAddress to, String subject, String traceparent) {

    /** Whether nobody else has taken the notice since. */
    boolean isStillOurs(@Nullable Notice stored) {
        return stored != null && stored.version() == claimed.version();
    }
}
