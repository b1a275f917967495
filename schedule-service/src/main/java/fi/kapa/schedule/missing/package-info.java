/** Which obliged organisations have not submitted their goals. */
@NullMarked
package fi.kapa.schedule.missing;

import org.jspecify.annotations.NullMarked;
