package fi.kapa.exemption.handling;

import fi.kapa.exemption.application.ExemptionApplication;
import fi.kapa.exemption.application.ExemptionFact.Name;
import fi.kapa.exemption.application.StepRuling;
import fi.kapa.exemption.application.StepRuling.Done;
import fi.kapa.exemption.application.Steps;
import fi.kapa.exemption.deadline.Deadlines;
import fi.kapa.exemption.deadline.WorkingDays;
import fi.kapa.exemption.inforce.Exemptions;
import fi.kapa.exemption.matter.Official;
import fi.kapa.exemption.matter.ReviewDecision;
import fi.kapa.exemption.matter.ReviewOutcome;
import fi.kapa.exemption.matter.Terms;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The decision of a matter and of its review, and the exemption that comes of it. */
@Singleton
class DecideExemption {
    private final Steps steps;
    private final Exemptions exemptions;
    private final Deadlines deadlines;
    private final Clock clock;

    DecideExemption(Steps steps, Exemptions exemptions, Deadlines deadlines, Clock clock) {
        this.steps = steps;
        this.exemptions = exemptions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The party may ask for a review within the days after the day on which the notice counts as received. */
    StepRuling decide(ExemptionApplication application, Official decider, Terms terms) {
        LocalDate today = LocalDate.now(clock);
        LocalDate received = today.plusDays(deadlines.noticeDays());
        LocalDate reviewUntil = WorkingDays.lastDay(received, deadlines.reviewDays());
        StepRuling ruling =
                steps.recorded(application.decide(decider, terms, today, reviewUntil), "DECIDE", Name.ExemptionDecided);
        return settled(ruling);
    }

    /** An upheld decision changes nothing that others act on. */
    StepRuling decideReview(
            ExemptionApplication application,
            Official reviewer,
            ReviewOutcome outcome,
            @Nullable Terms amended,
            String statement) {
        LocalDate today = LocalDate.now(clock);
        ReviewDecision decision = new ReviewDecision(
                outcome,
                amended == null ? null : amended.decidedOn(today),
                statement,
                reviewer.authority(),
                reviewer.person(),
                today);
        StepRuling ruling = steps.recorded(
                application.decideReview(reviewer, decision),
                "DECIDE_REVIEW",
                switch (outcome) {
                    case AMENDED -> Name.ExemptionAmended;
                    case ANNULLED -> Name.ExemptionAnnulled;
                    case UPHELD -> null;
                });
        return settled(ruling);
    }

    private StepRuling settled(StepRuling ruling) {
        if (ruling instanceof Done(ExemptionApplication application)) {
            exemptions.follow(application, clock.instant());
        }
        return ruling;
    }
}
