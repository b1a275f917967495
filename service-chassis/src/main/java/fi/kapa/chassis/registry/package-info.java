/** The lease of this instance in the service registry. */
@NullMarked
package fi.kapa.chassis.registry;

import org.jspecify.annotations.NullMarked;
