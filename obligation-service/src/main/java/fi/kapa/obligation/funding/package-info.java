/** What this service remembers of funding-service's facts. */
@NullMarked
package fi.kapa.obligation.funding;

import org.jspecify.annotations.NullMarked;
