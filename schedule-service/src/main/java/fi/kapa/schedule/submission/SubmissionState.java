package fi.kapa.schedule.submission;

import java.util.Set;

/** Where a submission stands, and the one table of its legal steps. */
enum SubmissionState {
    SUBMITTED(Set.of(Step.AMEND, Step.WITHDRAW, Step.SUPERSEDE, Step.ASK, Step.ACCEPT)),
    NEEDS_CLARIFICATION(Set.of(Step.AMEND, Step.WITHDRAW, Step.SUPERSEDE, Step.ASK)),
    ACCEPTED(Set.of(Step.AMEND, Step.WITHDRAW, Step.SUPERSEDE)),
    SUPERSEDED(Set.of()),
    WITHDRAWN(Set.of());

    /** What may be done with a submission. */
    enum Step {
        AMEND,
        WITHDRAW,
        SUPERSEDE,
        ASK,
        ACCEPT
    }

    private final Set<Step> steps;

    SubmissionState(Set<Step> steps) {
        this.steps = steps;
    }

    boolean allows(Step step) {
        return steps.contains(step);
    }

    /** Whether this submission is the one that counts for its organisation. */
    boolean inForce() {
        return allows(Step.SUPERSEDE);
    }
}
