/** RFC 9457 problems in the caller's language, made in one place. */
@NullMarked
package fi.kapa.chassis.problem;

import org.jspecify.annotations.NullMarked;
