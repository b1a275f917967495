/** What this service remembers of obligation-service's facts. */
@NullMarked
package fi.kapa.funding.obligation;

import org.jspecify.annotations.NullMarked;
