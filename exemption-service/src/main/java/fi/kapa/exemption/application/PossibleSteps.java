package fi.kapa.exemption.application;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.exemption.matter.DecisionRules;
import fi.kapa.exemption.matter.Official;
import fi.kapa.exemption.matter.Proposal;
import fi.kapa.exemption.matter.Resolution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which steps a caller could take with an application today. */
final class PossibleSteps {
    private PossibleSteps() {}

    /** Their sub-resources, in the order in which a matter meets them. */
    static List<String> of(ExemptionApplication application, Caller caller, LocalDate today) {
        return application.state().steps().stream()
                .filter(step -> isOf(caller, step) && isPossible(application, step, Official.of(caller), today))
                .map(Step::path)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isOf(Caller caller, Step step) {
        return caller.role().isPresent()
                && switch (caller.role().get()) {
                    case ORGANISATION -> step.by() == Step.By.PARTY;
                    case OFFICER -> step.by() == Step.By.PREPARER;
                    case DECIDER -> step.by() == Step.By.DECIDER;
                    case MINISTRY -> step.by() != Step.By.PARTY;
                    case FORM_BACKEND, SYSTEM -> false;
                };
    }

    private static boolean isPossible(ExemptionApplication application, Step step, Official official, LocalDate today) {
        Resolution resolution = application.resolution();
        LocalDate answerBy = application.handling().answerBy();
        return switch (step) {
            case EDIT, SUBMIT, SUPPLEMENT, WITHDRAW -> true;
            case REFER -> answerBy != null && !today.isAfter(answerBy);
            case REQUEST_INFORMATION, PROPOSE -> application.mayTake(official, step);
            case TAKE_OVER -> !application.handling().withMinistry();
            case DECIDE -> application.mayTake(official, step) && isPreparedFor(official, application);
            case REQUEST_REVIEW ->
                resolution != null
                        && resolution.review() == null
                        && !today.isAfter(resolution.decision().reviewUntil());
            case DECIDE_REVIEW ->
                application.mayTake(official, step) && resolution != null && resolution.awaitsReview();
        };
    }

    /** Some decision is possible: one that dismisses the application needs no opportunity. */
    private static boolean isPreparedFor(Official official, ExemptionApplication application) {
        Proposal proposal = application.handling().proposal();
        return DecisionRules.isPrepared(proposal, official) && !DecisionRules.isPreparer(proposal, official);
    }
}
