package fi.kapa.exemption.obligation;

/**
 * An organisation's circumstances on one day, as far as a duty depends on them; an unknown one counts as a duty.
 *
 * @param statutoryTask whether it acts in tasks laid down for it by law (laissa säädetty tehtävä), 571/2016 § 5.1
 * @param needsIdentification whether its e-services need strong identification
 * @param needsPayment whether web payment is attached to one of its e-services
 */
public record Circumstances(boolean statutoryTask, boolean needsIdentification, boolean needsPayment) {
    public static final Circumstances UNKNOWN = new Circumstances(true, true, true);
}
