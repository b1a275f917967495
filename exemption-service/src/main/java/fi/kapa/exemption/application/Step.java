package fi.kapa.exemption.application;

import java.util.Optional;

/** What may be done with an application. */
enum Step {
    EDIT,
    SUBMIT,
    SUPPLEMENT,
    REFER,
    WITHDRAW,
    REQUEST_INFORMATION,
    PROPOSE,
    TAKE_OVER,
    DECIDE,
    REQUEST_REVIEW,
    DECIDE_REVIEW;

    /** Who takes it. */
    enum By {
        PARTY,
        PREPARER,
        DECIDER,
        MINISTRY
    }

    By by() {
        return switch (this) {
            case EDIT, SUBMIT, SUPPLEMENT, REFER, WITHDRAW, REQUEST_REVIEW -> By.PARTY;
            case REQUEST_INFORMATION, PROPOSE -> By.PREPARER;
            case DECIDE, DECIDE_REVIEW -> By.DECIDER;
            case TAKE_OVER -> By.MINISTRY;
        };
    }

    /** The sub-resource it is posted to; editing is a PUT. */
    Optional<String> path() {
        return switch (this) {
            case EDIT -> Optional.empty();
            case SUBMIT -> Optional.of("submissions");
            case SUPPLEMENT -> Optional.of("supplements");
            case REFER -> Optional.of("referrals");
            case WITHDRAW -> Optional.of("withdrawals");
            case REQUEST_INFORMATION -> Optional.of("information-requests");
            case PROPOSE -> Optional.of("proposals");
            case TAKE_OVER -> Optional.of("take-overs");
            case DECIDE -> Optional.of("decisions");
            case REQUEST_REVIEW -> Optional.of("review-requests");
            case DECIDE_REVIEW -> Optional.of("review-decisions");
        };
    }
}
