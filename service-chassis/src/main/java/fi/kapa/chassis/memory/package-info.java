/** Small tables held in memory. */
@NullMarked
package fi.kapa.chassis.memory;

import org.jspecify.annotations.NullMarked;
