/** What this service remembers of obligation-service's facts. */
@NullMarked
package fi.kapa.exemption.obligation;

import org.jspecify.annotations.NullMarked;
