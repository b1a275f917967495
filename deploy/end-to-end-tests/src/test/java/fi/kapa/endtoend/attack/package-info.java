/** Bad input and attacks that are made from the services' own contracts, against the suite as it runs; those that take minutes only with {@code -Dkapa.long=true}. */
@NullMarked
package fi.kapa.endtoend.attack;

import org.jspecify.annotations.NullMarked;
