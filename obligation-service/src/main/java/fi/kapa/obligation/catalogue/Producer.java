package fi.kapa.obligation.catalogue;

/** Who produces a support service (Finnish: palvelutuottaja), 571/2016 § 4. */
public enum Producer {
    /** Väestörekisterikeskus. */
    VRK,
    /** Valtiokonttori. */
    VALTIOKONTTORI,
    /** Maanmittauslaitos. */
    MAANMITTAUSLAITOS,
    /** Valtion tieto- ja viestintätekniikkakeskus Valtori, in the interim of § 27. */
    VALTORI
}
