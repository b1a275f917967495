/** Organisations are told of the days by which they must meet a duty: some time before, and once one has passed. */
@NullMarked
package fi.kapa.obligation.deadline;

import org.jspecify.annotations.NullMarked;
