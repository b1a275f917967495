/** What is known of one organisation and one support service: the facts that the rules judge by. */
@NullMarked
package fi.kapa.obligation.fact;

import org.jspecify.annotations.NullMarked;
