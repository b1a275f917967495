package fi.kapa.notification.notice;

/** Whether a step was taken. */
sealed interface NoticeRuling {
    record Done(Notice notice) implements NoticeRuling {}

    /** The status does not allow the step. */
    record IllegalStep(NoticeStatus status) implements NoticeRuling {}
}
