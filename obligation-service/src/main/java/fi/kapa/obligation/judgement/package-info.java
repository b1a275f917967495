/** The words of a judgement: what an organisation is to a service, how things stand with it, and why. */
@NullMarked
package fi.kapa.obligation.judgement;

import org.jspecify.annotations.NullMarked;
