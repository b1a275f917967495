/** National and shared value types: business ids, organisation keys, texts in several languages, money, working days. */
@NullMarked
package fi.kapa.chassis.standard;

import org.jspecify.annotations.NullMarked;
