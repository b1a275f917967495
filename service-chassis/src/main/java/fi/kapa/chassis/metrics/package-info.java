/** Numbers worth watching that the database knows. */
@NullMarked
package fi.kapa.chassis.metrics;

import org.jspecify.annotations.NullMarked;
