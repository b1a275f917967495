/** Organisations claim that they took a service into use; officers confirm. */
@NullMarked
package fi.kapa.obligation.adoption;

import org.jspecify.annotations.NullMarked;
