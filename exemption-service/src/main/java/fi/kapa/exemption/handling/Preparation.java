package fi.kapa.exemption.handling;

import fi.kapa.exemption.application.ExemptionApplication;
import fi.kapa.exemption.application.ExemptionFact.Name;
import fi.kapa.exemption.application.StepRuling;
import fi.kapa.exemption.application.Steps;
import fi.kapa.exemption.deadline.Deadlines;
import fi.kapa.exemption.deadline.WorkingDays;
import fi.kapa.exemption.matter.Official;
import fi.kapa.exemption.matter.TakeOver;
import fi.kapa.exemption.matter.Terms;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** What is done with a matter before it is decided: asking the applicant, proposing, taking over. */
@Singleton
class Preparation {
    private final Steps steps;
    private final Deadlines deadlines;
    private final Clock clock;

    Preparation(Steps steps, Deadlines deadlines, Clock clock) {
        this.steps = steps;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    StepRuling requestInformation(ExemptionApplication application, Official preparer, String question) {
        return steps.recorded(
                application.requestInformation(preparer, question),
                "REQUEST_INFORMATION",
                Name.ExemptionInformationRequested);
    }

    /** A negative proposal offers the applicant the referral to the ministry. */
    StepRuling propose(ExemptionApplication application, Official preparer, Terms terms) {
        LocalDate answerBy = WorkingDays.lastDay(LocalDate.now(clock), deadlines.referralDays());
        StepRuling ruling = application.propose(preparer, terms, clock.instant(), answerBy);
        boolean offered = application.handling().answerBy() != null;
        return steps.recorded(ruling, "PROPOSE", offered ? Name.ExemptionReferralOffered : null);
    }

    StepRuling takeOver(ExemptionApplication application, String reason, boolean atProducersRequest) {
        return steps.recorded(
                application.takeOver(new TakeOver(reason, atProducersRequest, clock.instant())),
                "TAKE_OVER",
                Name.ExemptionTakenOver);
    }
}
