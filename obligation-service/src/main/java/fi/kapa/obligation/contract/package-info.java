/** The contracts of organisations' own corresponding services. */
@NullMarked
package fi.kapa.obligation.contract;

import org.jspecify.annotations.NullMarked;
