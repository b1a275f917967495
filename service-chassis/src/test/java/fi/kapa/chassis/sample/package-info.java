/** A small service of notes that the chassis' own tests run on the real platform. */
@NullMarked
package fi.kapa.chassis.sample;

import org.jspecify.annotations.NullMarked;
