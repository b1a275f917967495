/** Bad input and attacks that are made from the services' own contracts, against the suite as it runs. */
@NullMarked
package fi.kapa.endtoend.attack;

import org.jspecify.annotations.NullMarked;
