/** Funding by the Ministry of Finance for taking the shared support services into use. */
@NullMarked
package fi.kapa.funding;

import org.jspecify.annotations.NullMarked;
