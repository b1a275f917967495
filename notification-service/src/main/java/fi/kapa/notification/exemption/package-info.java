/** What exemption-service's facts are told of. */
@NullMarked
package fi.kapa.notification.exemption;

import org.jspecify.annotations.NullMarked;
