/** Finding and changing plans: construction, annealing by ejection chains, exact insertion. */
@NullMarked
package fi.kapa.schedule.plan.search;

import org.jspecify.annotations.NullMarked;
