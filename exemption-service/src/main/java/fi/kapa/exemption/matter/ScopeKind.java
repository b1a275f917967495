package fi.kapa.exemption.matter;

/** Whether an exemption is for an organisation's operations or for a part of them (571/2016 § 5.1). */
public enum ScopeKind {
    WHOLE,
    PART
}
