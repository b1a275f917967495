package fi.kapa.exemption.application;

import fi.kapa.exemption.matter.Ground;
import fi.kapa.exemption.matter.Handling;
import fi.kapa.exemption.matter.Outcome;
import fi.kapa.exemption.matter.Resolution;
import fi.kapa.exemption.matter.ReviewState;
import fi.kapa.exemption.matter.Scope;
import fi.kapa.exemption.matter.Standing;
import fi.kapa.exemption.matter.Supplement;
import fi.kapa.exemption.matter.TakeOver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is answered.
 *
 * @param proposal told to officials, and to the party when it is to answer it
 * @param possibleSteps sub-resources that the caller could post to now
 */
@Schema(name = "ExemptionApplication")
public record ApplicationView(
        UUID id,
        String reference,
        String businessId,
        @Nullable String unit,
        @Nullable String serviceCode,
        @Nullable String addressee,
        ApplicationState state,
        List<Ground> grounds,
        @Nullable Scope scope,
        @Nullable String alternativeService,
        @Nullable LocalDate requestedUntil,
        @Nullable UUID renews,
        @Nullable String question,
        List<Supplement> supplements,
        @Nullable TakeOver takeOver,
        @Nullable String withdrawalReason,
        @Nullable ProposalView proposal,
        @Nullable LocalDate answerBy,
        @Nullable Outcome outcome,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable UUID exemptionId,
        @Nullable LocalDate reviewUntil,
        @Nullable ReviewState review,
        @Nullable Instant requestedAt,
        List<String> possibleSteps) {

    /**
     * What is proposed.
     *
     * @param preparedBy the person, told to officials alone
     */
    @Schema(name = "ExemptionProposal")
    record ProposalView(
            Outcome outcome,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            List<String> conditions,
            @Nullable String statement,
            String authority,
            Instant preparedAt,
            @Nullable String preparedBy) {}

    static ApplicationView from(
            ExemptionApplication application, @Nullable ProposalView proposal, List<String> possibleSteps) {
        Handling handling = application.handling();
        Resolution resolution = application.resolution();
        Standing standing = resolution == null ? null : resolution.standing();
        return new ApplicationView(
                application.id(),
                application.reference(),
                application.organisation().businessId().value(),
                application.organisation().unit(),
                application.serviceCode(),
                application.addressee(),
                application.state(),
                application.content().grounds(),
                application.content().scope(),
                application.content().alternativeService(),
                application.content().requestedUntil(),
                application.content().renews(),
                handling.question(),
                handling.supplements(),
                handling.takeOver(),
                handling.withdrawalReason(),
                proposal,
                handling.answerBy(),
                resolution == null ? null : resolution.outcome(),
                resolution == null ? null : resolution.decision().decidedOn(),
                resolution == null ? null : resolution.decision().authority(),
                standing == null ? null : standing.exemptionId(),
                resolution == null ? null : resolution.decision().reviewUntil(),
                resolution == null || resolution.review() == null
                        ? null
                        : resolution.review().state(),
                application.requestedAt(),
                possibleSteps);
    }
}
