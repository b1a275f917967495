/** Schedule goals of organisations and VRK's deployment plan. */
@NullMarked
package fi.kapa.schedule;

import org.jspecify.annotations.NullMarked;
