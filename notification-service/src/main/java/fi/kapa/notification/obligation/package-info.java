/** What this service remembers of obligation-service's facts: organisations with their language and address, and names. */
@NullMarked
package fi.kapa.notification.obligation;

import org.jspecify.annotations.NullMarked;
