/** The producers' decisions on the use of a service. */
@NullMarked
package fi.kapa.obligation.usage;

import org.jspecify.annotations.NullMarked;
