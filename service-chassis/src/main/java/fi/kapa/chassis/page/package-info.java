/** Lists in pages with opaque cursors. */
@NullMarked
package fi.kapa.chassis.page;

import org.jspecify.annotations.NullMarked;
