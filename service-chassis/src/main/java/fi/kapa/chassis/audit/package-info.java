/** The append-only record of who changed what. */
@NullMarked
package fi.kapa.chassis.audit;

import org.jspecify.annotations.NullMarked;
