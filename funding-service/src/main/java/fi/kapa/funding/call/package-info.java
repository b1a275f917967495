/** Funding calls: when they are open, by which dated rules, within which budget. */
@NullMarked
package fi.kapa.funding.call;

import org.jspecify.annotations.NullMarked;
