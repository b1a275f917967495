package fi.kapa.exemption.matter;

/** Where the review of a decision stands (oikaisuvaatimus, 571/2016 § 24). */
public enum ReviewState {
    REQUESTED,
    AMENDED,
    ANNULLED,
    UPHELD
}
