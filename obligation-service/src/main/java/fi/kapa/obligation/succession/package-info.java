/** Mergers, divisions and changes of category of organisations: dated facts, so that the past keeps its verdicts. */
@NullMarked
package fi.kapa.obligation.succession;

import org.jspecify.annotations.NullMarked;
