package fi.kapa.exemption.application;

import java.util.EnumSet;
import java.util.Set;

/** Where an application stands, and the one table of its legal steps. */
public enum ApplicationState {
    DRAFT(Step.EDIT, Step.SUBMIT, Step.WITHDRAW),
    SUBMITTED(Step.SUPPLEMENT, Step.WITHDRAW, Step.REQUEST_INFORMATION, Step.PROPOSE, Step.TAKE_OVER, Step.DECIDE),
    INFORMATION_REQUESTED(
            Step.SUPPLEMENT, Step.WITHDRAW, Step.REQUEST_INFORMATION, Step.PROPOSE, Step.TAKE_OVER, Step.DECIDE),
    PREPARED(Step.WITHDRAW, Step.REQUEST_INFORMATION, Step.PROPOSE, Step.TAKE_OVER, Step.DECIDE),
    INTENT_TO_REJECT(Step.REFER, Step.WITHDRAW, Step.PROPOSE, Step.TAKE_OVER, Step.DECIDE),
    REFERRED_TO_MINISTRY(Step.SUPPLEMENT, Step.WITHDRAW, Step.REQUEST_INFORMATION, Step.PROPOSE, Step.DECIDE),
    TAKEN_OVER_BY_MINISTRY(Step.SUPPLEMENT, Step.WITHDRAW, Step.REQUEST_INFORMATION, Step.PROPOSE, Step.DECIDE),
    DECIDED(Step.REQUEST_REVIEW, Step.DECIDE_REVIEW),
    WITHDRAWN();

    private final Set<Step> steps;

    ApplicationState(Step... steps) {
        this.steps = EnumSet.noneOf(Step.class);
        this.steps.addAll(Set.of(steps));
    }

    boolean allows(Step step) {
        return steps.contains(step);
    }

    /** In the order in which a matter meets them. */
    Set<Step> steps() {
        return steps;
    }
}
