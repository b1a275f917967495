/** The support services as dated data: who produces each, whom it binds and from when. */
@NullMarked
package fi.kapa.obligation.catalogue;

import org.jspecify.annotations.NullMarked;
