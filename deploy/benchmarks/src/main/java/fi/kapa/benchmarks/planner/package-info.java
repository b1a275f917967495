/** The deployment planner's benchmark: instances and plans as files, further instances made by seed, what a run reaches. */
@NullMarked
package fi.kapa.benchmarks.planner;

import org.jspecify.annotations.NullMarked;
