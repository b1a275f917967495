package fi.kapa.notification.notice;

import fi.kapa.chassis.change.Journal;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

/** An officer's steps. */
@Singleton
class NoticeSteps {
    private final Notices notices;
    private final Event<NoticesQueued> queued;
    private final Journal journal;

    NoticeSteps(Notices notices, Event<NoticesQueued> queued, Journal journal) {
        this.notices = notices;
        this.queued = queued;
        this.journal = journal;
    }

    NoticeRuling resend(Notice notice) {
        NoticeRuling ruling = recorded("RESEND", notice.resend());
        if (ruling instanceof NoticeRuling.Done) {
            notices.dueIn(notice.id(), 0);
            queued.fire(new NoticesQueued());
        }
        return ruling;
    }

    NoticeRuling cancel(Notice notice) {
        return recorded("CANCEL", notice.cancel());
    }

    private NoticeRuling recorded(String action, NoticeRuling ruling) {
        return switch (ruling) {
            case NoticeRuling.IllegalStep illegal -> illegal;
            case NoticeRuling.Done done -> {
                Notice notice = done.notice();
                notices.flush();
                journal.audit(action, "notice", notice.id(), notice.matter().organisation(), NoticeView.from(notice));
                yield done;
            }
        };
    }
}
