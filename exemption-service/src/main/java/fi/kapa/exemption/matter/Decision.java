package fi.kapa.exemption.matter;

import java.time.LocalDate;

/**
 * A decision as it was given; it is never changed.
 *
 * @param authority that decided: a producer's code or {@link Official#MINISTRY}
 * @param decidedBy the person
 * @param reviewUntil last day to ask for a review
 */
public record Decision(Terms terms, String authority, String decidedBy, LocalDate decidedOn, LocalDate reviewUntil) {}
