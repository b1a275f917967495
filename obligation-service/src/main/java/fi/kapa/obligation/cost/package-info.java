/** Who pays for what (571/2016 § 25), and how given amounts fall on the bearers. */
@NullMarked
package fi.kapa.obligation.cost;

import org.jspecify.annotations.NullMarked;
