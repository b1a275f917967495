/** Uploads as CSV (RFC 4180), read row by row. */
@NullMarked
package fi.kapa.obligation.csv;

import org.jspecify.annotations.NullMarked;
