package fi.kapa.notification.dispatch;

import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.notification.notice.Notice;

/**
 * A notice that the mail server has taken, which is not recorded yet.
 *
 * @param claimed the notice as its worker took it
 */
record HandedOver(Notice claimed, EmailAddress to, String subject) {}
