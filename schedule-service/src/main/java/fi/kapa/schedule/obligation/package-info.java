/** What this service remembers of obligation-service's facts. */
@NullMarked
package fi.kapa.schedule.obligation;

import org.jspecify.annotations.NullMarked;
