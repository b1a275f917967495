package fi.kapa.exemption.handling;

import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.exemption.application.ExemptionApplication;
import fi.kapa.exemption.matter.Decision;
import fi.kapa.exemption.matter.Outcome;
import fi.kapa.exemption.matter.Resolution;
import fi.kapa.exemption.matter.Review;
import fi.kapa.exemption.matter.ReviewDecision;
import fi.kapa.exemption.matter.ReviewOutcome;
import fi.kapa.exemption.matter.Standing;
import fi.kapa.exemption.matter.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is answered: who decided on what, how, by which provisions, and how a review is asked for (434/2003 §§ 44–47).
 *
 * @param decidedBy the authority: a producer's code or {@code MINISTRY}
 * @param language of the party
 */
@Schema(name = "ExemptionDecision")
record DecisionView(
        UUID applicationId,
        String reference,
        String businessId,
        @Nullable String unit,
        @Nullable String serviceCode,
        @Nullable OfficialLanguage language,
        String decidedBy,
        LocalDate decidedOn,
        Outcome outcome,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> conditions,
        @Nullable String statement,
        @Nullable UUID exemptionId,
        List<String> legalBasis,
        ReviewInstructions reviewInstructions,
        @Nullable ReviewView review) {
    private static final List<String> PROVISIONS = List.of("571/2016 § 5.1", "571/2016 § 7");
    private static final List<String> REVIEW_PROVISIONS = List.of("571/2016 § 24", "434/2003 ch. 7 a");

    /** To whom and until when a request for review is made. */
    @Schema(name = "ExemptionReviewInstructions")
    record ReviewInstructions(String to, LocalDate until, List<String> legalBasis) {}

    /** What was decided in review. */
    @Schema(name = "ExemptionReviewDecision")
    record ReviewView(
            ReviewOutcome outcome,
            LocalDate decidedOn,
            String decidedBy,
            String statement,
            @Nullable Terms amended) {

        static @Nullable ReviewView from(@Nullable Review review) {
            ReviewDecision decision = review == null ? null : review.decision();
            return decision == null
                    ? null
                    : new ReviewView(
                            decision.outcome(),
                            decision.decidedOn(),
                            decision.authority(),
                            decision.statement(),
                            decision.amended());
        }
    }

    static DecisionView from(ExemptionApplication application, Resolution resolution) {
        Decision decision = resolution.decision();
        Terms terms = decision.terms();
        Standing standing = resolution.standing();
        return new DecisionView(
                application.id(),
                application.reference(),
                application.organisation().businessId().value(),
                application.organisation().unit(),
                application.serviceCode(),
                application.language(),
                decision.authority(),
                decision.decidedOn(),
                terms.outcome(),
                terms.validFrom(),
                terms.validUntil(),
                terms.conditions(),
                terms.statement(),
                standing == null ? null : standing.exemptionId(),
                PROVISIONS,
                new ReviewInstructions(decision.authority(), decision.reviewUntil(), REVIEW_PROVISIONS),
                ReviewView.from(resolution.review()));
    }
}
