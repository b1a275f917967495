package fi.kapa.exemption.matter;

/** How a request for review is decided. */
public enum ReviewOutcome {
    AMENDED,
    ANNULLED,
    UPHELD;

    public ReviewState state() {
        return switch (this) {
            case AMENDED -> ReviewState.AMENDED;
            case ANNULLED -> ReviewState.ANNULLED;
            case UPHELD -> ReviewState.UPHELD;
        };
    }
}
