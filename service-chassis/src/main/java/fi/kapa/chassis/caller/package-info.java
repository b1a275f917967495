/** Who calls: roles, organisation, producer, X-Road headers. */
@NullMarked
package fi.kapa.chassis.caller;

import org.jspecify.annotations.NullMarked;
