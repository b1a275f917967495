package fi.kapa.obligation.fact;

/** A decision that the organisation need not use the service (Finnish: käyttövelvollisuudesta poikkeaminen), 571/2016 §§ 5.1 and 7. */
public record Exemption(Scope scope, Validity validity) {}
