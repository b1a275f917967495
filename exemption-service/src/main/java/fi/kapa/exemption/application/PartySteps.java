package fi.kapa.exemption.application;

import fi.kapa.exemption.application.ExemptionFact.Name;
import fi.kapa.exemption.matter.Supplement;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the party does in its matter after it has submitted. */
@Singleton
class PartySteps {
    private final Steps steps;
    private final Clock clock;

    PartySteps(Steps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    StepRuling supplement(ExemptionApplication application, String text) {
        return steps.recorded(application.supplement(new Supplement(text, clock.instant())), "SUPPLEMENT", null);
    }

    StepRuling withdraw(ExemptionApplication application, @Nullable String reason) {
        return steps.recorded(application.withdraw(reason), "WITHDRAW", null);
    }

    StepRuling answerOpportunity(ExemptionApplication application, boolean refer) {
        StepRuling ruling = application.answerOpportunity(refer, clock.instant(), LocalDate.now(clock));
        return refer
                ? steps.recorded(ruling, "REFER", Name.ExemptionReferred)
                : steps.recorded(ruling, "DECLINE_REFERRAL", null);
    }

    StepRuling requestReview(ExemptionApplication application, String statement) {
        return steps.recorded(
                application.requestReview(statement, clock.instant(), LocalDate.now(clock)),
                "REQUEST_REVIEW",
                Name.ExemptionReviewRequested);
    }
}
