package fi.kapa.obligation.catalogue;

/** Whether anybody must use a support service (Finnish: käyttövelvollisuus), 571/2016 § 5.1. */
public enum Duty {
    MANDATORY,
    NONE
}
