/** The planning problem, a plan, what a plan must keep and what it costs; shares nothing with the search. */
@NullMarked
package fi.kapa.schedule.plan.instance;

import org.jspecify.annotations.NullMarked;
