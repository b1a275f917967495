/** The business clock. */
@NullMarked
package fi.kapa.chassis.time;

import org.jspecify.annotations.NullMarked;
