package fi.kapa.exemption.matter;

/** How an application is decided. */
public enum Outcome {
    GRANTED,
    /** Granted in part, so rejected for the rest. */
    PARTLY_GRANTED,
    REJECTED,
    /** Not examined. */
    DISMISSED;

    /** Whether an exemption comes of it. */
    public boolean grants() {
        return switch (this) {
            case GRANTED, PARTLY_GRANTED -> true;
            case REJECTED, DISMISSED -> false;
        };
    }

    /** Whether the applicant must first have had the opportunity to bring the matter to the ministry (571/2016 § 7). */
    public boolean isNegative() {
        return switch (this) {
            case PARTLY_GRANTED, REJECTED -> true;
            case GRANTED, DISMISSED -> false;
        };
    }
}
