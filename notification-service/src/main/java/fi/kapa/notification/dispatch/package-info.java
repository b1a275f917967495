/** Queued notices are handed to the mail server. */
@NullMarked
package fi.kapa.notification.dispatch;

import org.jspecify.annotations.NullMarked;
