package fi.kapa.notification.notice;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** An officer's steps. */
@Singleton
class NoticeSteps {
    private final Notices notices;
    private final Event<NoticesQueued> queued;
    private final NoticeTrail trail;

    NoticeSteps(Notices notices, Event<NoticesQueued> queued, NoticeTrail trail) {
        this.notices = notices;
        this.queued = queued;
        this.trail = trail;
    }

    NoticeRuling resend(Notice notice) {
        NoticeRuling ruling = recorded("RESEND", notice.resend());
        if (ruling instanceof NoticeRuling.Done) {
            notices.dueIn(notice.id(), 0);
            queued.fire(NoticesQueued.toBeFound());
        }
        return ruling;
    }

    NoticeRuling cancel(Notice notice, @Nullable String reason) {
        return recorded("CANCEL", notice.cancel(reason));
    }

    private NoticeRuling recorded(String action, NoticeRuling ruling) {
        return switch (ruling) {
            case NoticeRuling.IllegalStep illegal -> illegal;
            case NoticeRuling.Done done -> {
                trail.record(action, done.notice());
                yield done;
            }
        };
    }
}
