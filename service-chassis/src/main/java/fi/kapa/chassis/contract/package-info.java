/** What every contract says in the same way. */
@NullMarked
package fi.kapa.chassis.contract;

import org.jspecify.annotations.NullMarked;
