/** What funding-service's facts are told of. */
@NullMarked
package fi.kapa.notification.funding;

import org.jspecify.annotations.NullMarked;
