/** Who must take which shared support service into use, by when and why: act 571/2016. */
@NullMarked
package fi.kapa.obligation;

import org.jspecify.annotations.NullMarked;
