package fi.kapa.funding.application;

import fi.kapa.funding.decision.Decision;
import fi.kapa.funding.project.CostLineDraft;
import fi.kapa.funding.project.Instrument;
import fi.kapa.funding.project.OtherFundingDraft;
import fi.kapa.funding.project.PeriodDraft;
import fi.kapa.funding.project.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is answered.
 *
 * @param question the ministry's, until it is answered
 * @param proposal told to officers alone
 * @param possibleSteps what the caller's role may do next
 */
@Schema(name = "FundingApplication")
record ApplicationView(
        UUID id,
        String reference,
        @Nullable UUID callId,
        String businessId,
        @Nullable String unit,
        @Nullable Purpose purpose,
        List<String> serviceCodes,
        List<CostLineDraft> costLines,
        List<OtherFundingDraft> otherFunding,
        @Nullable PeriodDraft period,
        ApplicationState state,
        @Nullable Instrument instrument,
        @Nullable Instant submittedAt,
        @Nullable String question,
        List<Supplement> supplements,
        @Nullable String withdrawalReason,
        @Nullable ProposalView proposal,
        @Nullable Decision decision,
        @Nullable LocalDate decidedOn,
        List<String> possibleSteps) {

    /** The standing proposal and who made it when. */
    @Schema(name = "FundingProposal")
    record ProposalView(Decision content, String preparedBy, Instant preparedAt) {
        static ProposalView from(Proposal proposal) {
            return new ProposalView(proposal.content(), proposal.preparedBy(), proposal.preparedAt());
        }
    }

    /** All of it, as the audit trail knows it. */
    static ApplicationView from(FundingApplication application) {
        return from(application, true, List.of());
    }

    static ApplicationView from(FundingApplication application, boolean withProposal, List<String> possibleSteps) {
        ApplicationContent content = application.content();
        Optional<Submission> submission = application.submission();
        Proposal proposal = application.proposal();
        return new ApplicationView(
                application.id(),
                application.reference(),
                content.callId(),
                application.organisation().businessId().value(),
                application.organisation().unit(),
                content.purpose(),
                content.serviceCodes(),
                content.costLines(),
                content.otherFunding(),
                content.period(),
                application.state(),
                submission.map(Submission::instrument).orElse(null),
                submission.map(Submission::at).orElse(null),
                application.question(),
                application.supplements(),
                application.withdrawalReason(),
                withProposal && proposal != null ? ProposalView.from(proposal) : null,
                application.decision(),
                application.decidedOn(),
                possibleSteps);
    }
}
