package fi.kapa.exemption.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a step was taken. */
public sealed interface StepRuling {
    record Done(ExemptionApplication application) implements StepRuling {}

    /** The state does not allow the step, or not to this authority. */
    record IllegalStep(ApplicationState state) implements StepRuling {}

    /** A decision without a proposal of the deciding authority. */
    record NotPrepared() implements StepRuling {}

    /** The decider is the preparer. */
    record SamePerson() implements StepRuling {}

    /**
     * A negative decision before the opportunity to bring the matter to the ministry was declined or ran out.
     *
     * @param answerBy absent when no opportunity for what is decided was given
     */
    record OpportunityOpen(@Nullable LocalDate answerBy) implements StepRuling {}

    /** The time for a step of the party has run out. */
    record TimeOver(LocalDate lastDay) implements StepRuling {}
}
