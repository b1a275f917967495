/** Sends requests over HTTP, as fast as they are answered or at a fixed rate, and counts what comes back. */
@NullMarked
package fi.kapa.benchmarks.load;

import org.jspecify.annotations.NullMarked;
