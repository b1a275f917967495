package fi.kapa.exemption.matter;

/** Why another service may be necessary: the closed list of 571/2016 § 5.1. */
public enum GroundType {
    TECHNICAL,
    FUNCTIONAL,
    COST_EFFICIENCY,
    INFORMATION_SECURITY
}
