/** What this service remembers of schedule-service's facts. */
@NullMarked
package fi.kapa.obligation.schedule;

import org.jspecify.annotations.NullMarked;
