/** One change: one transaction with its aggregate, events, audit row and stored answer. */
@NullMarked
package fi.kapa.chassis.change;

import org.jspecify.annotations.NullMarked;
