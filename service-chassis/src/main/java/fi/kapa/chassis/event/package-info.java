/** Facts published through an outbox and applied once through an inbox. */
@NullMarked
package fi.kapa.chassis.event;

import org.jspecify.annotations.NullMarked;
