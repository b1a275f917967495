/** Exemptions from the duty to use a support service: applications, decisions, and what is in force. */
@NullMarked
package fi.kapa.exemption;

import org.jspecify.annotations.NullMarked;
