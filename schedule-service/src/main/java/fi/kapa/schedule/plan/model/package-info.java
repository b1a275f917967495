/** A planning problem laid out on arrays, with what its hard rules exclude beforehand. */
@NullMarked
package fi.kapa.schedule.plan.model;

import org.jspecify.annotations.NullMarked;
