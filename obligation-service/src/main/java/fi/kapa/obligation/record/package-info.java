/** What is on record of each organisation, with the time since when it has been. */
@NullMarked
package fi.kapa.obligation.record;

import org.jspecify.annotations.NullMarked;
