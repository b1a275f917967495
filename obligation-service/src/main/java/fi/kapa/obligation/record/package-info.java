/** What is on record of each organisation, and of the catalogue and readings, with the time since when it has been. */
@NullMarked
package fi.kapa.obligation.record;

import org.jspecify.annotations.NullMarked;
