/** What this machine can do at most: the database, HTTP and mail without any service of ours. */
@NullMarked
package fi.kapa.benchmarks.limit;

import org.jspecify.annotations.NullMarked;
