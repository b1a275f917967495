/** What obligation-service tells of the days by which duties must be met. */
@NullMarked
package fi.kapa.notification.deadline;

import org.jspecify.annotations.NullMarked;
