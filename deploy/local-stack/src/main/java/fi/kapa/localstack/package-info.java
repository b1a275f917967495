/** Starts, watches and stops the whole suite on one machine. */
@NullMarked
package fi.kapa.localstack;

import org.jspecify.annotations.NullMarked;
