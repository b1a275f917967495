/** National and shared value types: business ids, organisation keys, mail addresses, texts in several languages, money. */
@NullMarked
package fi.kapa.chassis.standard;

import org.jspecify.annotations.NullMarked;
