/** The rule parameters: the days and readings that the rules judge by, as dated data that VRK's officers change. */
@NullMarked
package fi.kapa.obligation.parameter;

import org.jspecify.annotations.NullMarked;
