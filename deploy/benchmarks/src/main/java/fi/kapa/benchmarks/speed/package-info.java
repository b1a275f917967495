/** How fast the suite is, as ratios to what the same machine can do at most in the same minutes. */
@NullMarked
package fi.kapa.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
