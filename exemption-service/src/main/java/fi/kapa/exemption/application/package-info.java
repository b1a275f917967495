/** An organisation applies for an exemption, follows its matter and answers in it. */
@NullMarked
package fi.kapa.exemption.application;

import org.jspecify.annotations.NullMarked;
