/** The rules of 571/2016 on who must and who may use a support service, by when and why; pure functions on values. */
@NullMarked
package fi.kapa.obligation.rule;

import org.jspecify.annotations.NullMarked;
