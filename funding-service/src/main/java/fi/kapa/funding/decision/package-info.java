/** What a proposal and a decision say, and the rules that they keep to. */
@NullMarked
package fi.kapa.funding.decision;

import org.jspecify.annotations.NullMarked;
