package fi.kapa.notification.notice;

import fi.kapa.chassis.change.Journal;
import jakarta.inject.Singleton;

/** Records in the audit trail what was done with a notice. */
@Singleton
public class NoticeTrail {
    private final Notices notices;
    private final Journal journal;

    NoticeTrail(Notices notices, Journal journal) {
        this.notices = notices;
        this.journal = journal;
    }

    /**
     * Records a change once it stands in the database.
     *
     * @param action what was done, such as {@code QUEUE}
     */
    public void record(String action, Notice notice) {
        notices.flush();
        recordWritten(action, notice);
    }

    /** The same of a change that stands in the database already, or of a notice that is yet to be stored. */
    public void recordWritten(String action, Notice notice) {
        journal.audit(action, "notice", notice.id(), notice.matter().organisation(), NoticeView.from(notice));
    }
}
