/** The verdicts over all organisations, one by one and counted. */
@NullMarked
package fi.kapa.obligation.matrix;

import org.jspecify.annotations.NullMarked;
