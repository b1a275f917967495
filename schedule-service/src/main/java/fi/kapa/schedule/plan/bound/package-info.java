/** A proven lower bound of a plan's cost, and the prices of full capacity. */
@NullMarked
package fi.kapa.schedule.plan.bound;

import org.jspecify.annotations.NullMarked;
