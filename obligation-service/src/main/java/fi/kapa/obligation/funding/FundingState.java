package fi.kapa.obligation.funding;

/** Where an application for funding stands, as funding-service tells it. */
public enum FundingState {
    SUBMITTED,
    INFORMATION_REQUESTED,
    PREPARED,
    GRANTED,
    REJECTED,
    WITHDRAWN,
    SUSPENDED,
    REPORTED,
    LAPSED,
    CLOSED;

    /** Whether the ministry has granted or rejected. */
    public boolean isDecided() {
        return switch (this) {
            case SUBMITTED, INFORMATION_REQUESTED, PREPARED, WITHDRAWN -> false;
            case GRANTED, REJECTED, SUSPENDED, REPORTED, LAPSED, CLOSED -> true;
        };
    }
}
