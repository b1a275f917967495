/** Request bodies read so that every defect is found at once. */
@NullMarked
package fi.kapa.chassis.json;

import org.jspecify.annotations.NullMarked;
