/** What schedule-service's facts are told of. */
@NullMarked
package fi.kapa.notification.schedule;

import org.jspecify.annotations.NullMarked;
