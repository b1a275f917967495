/** The organisations that the act concerns, by business id and unit. */
@NullMarked
package fi.kapa.obligation.organisation;

import org.jspecify.annotations.NullMarked;
