/** The suite as its users meet it: over HTTP, mail and the registry only. */
@NullMarked
package fi.kapa.endtoend;

import org.jspecify.annotations.NullMarked;
