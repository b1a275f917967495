/** Applications for funding from draft to decision. */
@NullMarked
package fi.kapa.funding.application;

import org.jspecify.annotations.NullMarked;
