/** Dated circumstances of an organisation that the rules ask for. */
@NullMarked
package fi.kapa.obligation.circumstance;

import org.jspecify.annotations.NullMarked;
