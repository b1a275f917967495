package fi.kapa.funding.application;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Where an application stands, and the one table of its legal steps. What follows a grant (payment, report, suspension, return, recovery) has its states here. */
enum ApplicationState {
    DRAFT(Set.of(Step.EDIT, Step.SUBMIT, Step.WITHDRAW)),
    SUBMITTED(Set.of(Step.REQUEST_INFORMATION, Step.SUPPLEMENT, Step.WITHDRAW, Step.PROPOSE)),
    INFORMATION_REQUESTED(Set.of(Step.REQUEST_INFORMATION, Step.SUPPLEMENT, Step.WITHDRAW, Step.PROPOSE)),
    PREPARED(Set.of(Step.REQUEST_INFORMATION, Step.WITHDRAW, Step.PROPOSE, Step.DECIDE)),
    GRANTED(Set.of()),
    REJECTED(Set.of()),
    WITHDRAWN(Set.of()),
    SUSPENDED(Set.of()),
    REPORTED(Set.of()),
    LAPSED(Set.of()),
    CLOSED(Set.of());

    /** What may be done with an application, by whom, and the path of it. */
    enum Step {
        EDIT("", Role.ORGANISATION),
        SUBMIT("submissions", Role.ORGANISATION),
        SUPPLEMENT("supplements", Role.ORGANISATION),
        WITHDRAW("withdrawals", Role.ORGANISATION),
        REQUEST_INFORMATION("information-requests", Role.MINISTRY),
        PROPOSE("proposals", Role.MINISTRY),
        DECIDE("decisions", Role.MINISTRY);

        private final String path;
        private final Role role;

        Step(String path, Role role) {
            this.path = path;
            this.role = role;
        }
    }

    private final Set<Step> steps;

    ApplicationState(Set<Step> steps) {
        this.steps = steps;
    }

    boolean allows(Step step) {
        return steps.contains(step);
    }

    /** Whether it is with the ministry and nobody has proposed a decision yet. */
    boolean awaitsProposal() {
        return this == SUBMITTED || this == INFORMATION_REQUESTED;
    }

    /** The paths of the steps that the caller's role may take now. */
    List<String> possibleSteps(Caller caller) {
        return Arrays.stream(Step.values())
                .filter(step -> allows(step) && caller.is(step.role) && !step.path.isEmpty())
                .map(step -> step.path)
                .toList();
    }
}
