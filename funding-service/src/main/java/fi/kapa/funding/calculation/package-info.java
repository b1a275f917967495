/** What could be granted and paid, calculated without storing anything. */
@NullMarked
package fi.kapa.funding.calculation;

import org.jspecify.annotations.NullMarked;
