/** The producer and the ministry prepare, take over, decide and review applications. */
@NullMarked
package fi.kapa.exemption.handling;

import org.jspecify.annotations.NullMarked;
