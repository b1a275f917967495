/** An organisation submits its schedule goals. */
@NullMarked
package fi.kapa.schedule.submission;

import org.jspecify.annotations.NullMarked;
