/** What this service remembers of exemption-service's facts. */
@NullMarked
package fi.kapa.obligation.exemption;

import org.jspecify.annotations.NullMarked;
