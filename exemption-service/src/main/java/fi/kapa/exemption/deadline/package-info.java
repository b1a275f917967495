/** How deadlines at an authority are reckoned. */
@NullMarked
package fi.kapa.exemption.deadline;

import org.jspecify.annotations.NullMarked;
