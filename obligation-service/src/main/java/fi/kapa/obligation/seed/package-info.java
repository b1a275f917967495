/** What the service knows at its first start. */
@NullMarked
package fi.kapa.obligation.seed;

import org.jspecify.annotations.NullMarked;
