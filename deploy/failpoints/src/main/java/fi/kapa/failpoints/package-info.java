/**
 * Faults that a test switches on in a running service: a Java agent that only test runs load, so that the services are the very artefacts that are
 * delivered.
 */
@NullMarked
package fi.kapa.failpoints;

import org.jspecify.annotations.NullMarked;
