/** One trace from a request over events to what follows from them. */
@NullMarked
package fi.kapa.chassis.trace;

import org.jspecify.annotations.NullMarked;
