/** Exemptions that are in force on a day. */
@NullMarked
package fi.kapa.exemption.inforce;

import org.jspecify.annotations.NullMarked;
