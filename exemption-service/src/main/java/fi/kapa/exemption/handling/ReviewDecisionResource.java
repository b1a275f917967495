package fi.kapa.exemption.handling;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.json.Checked;
import fi.kapa.chassis.json.Defects;
import fi.kapa.chassis.json.Prose;
import fi.kapa.exemption.application.ApplicationView;
import fi.kapa.exemption.application.Steps;
import fi.kapa.exemption.application.Steps.Version;
import fi.kapa.exemption.matter.Official;
import fi.kapa.exemption.matter.ReviewOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decisions on requests for review, by whoever decided. */
@Path("/v1/exemption-applications/{id}/review-decisions")
@Tag(name = "Exemption decisions")
@Produces(MediaType.APPLICATION_JSON)
class ReviewDecisionResource {
    private final DecideExemption decideExemption;
    private final Steps steps;
    private final Exchange exchange;
    private final Clock clock;

    ReviewDecisionResource(DecideExemption decideExemption, Steps steps, Exchange exchange, Clock clock) {
        this.decideExemption = decideExemption;
        this.steps = steps;
        this.exchange = exchange;
        this.clock = clock;
    }

    /**
     * What is decided in review.
     *
     * @param amended what holds instead, when the outcome is AMENDED
     */
    @Schema(name = "ExemptionReviewDecisionRequest")
    record ReviewDecisionRequest(
            ReviewOutcome outcome,
            @Prose String statement,
            @Nullable TermsRequest amended) implements Checked {

        @Override
        public void check(Defects defects) {
            if (outcome == ReviewOutcome.AMENDED && amended == null) {
                defects.at("amended").add("REQUIRED");
            }
            if (outcome != null && outcome != ReviewOutcome.AMENDED && amended != null) {
                defects.at("amended").add("NOT_AMENDED");
            }
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.DECIDER, Role.Name.MINISTRY})
    @Operation(operationId = "decideExemptionReview", summary = "Amend, annul or uphold a decision")
    @APIResponse(
            responseCode = "201",
            description = "The application with the review's outcome",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response decide(@PathParam("id") UUID id, Body<ReviewDecisionRequest> body) {
        return steps.post(id, body, Version.REQUIRED, application -> {
            TermsRequest draft = body.draft().amended();
            ReviewDecisionRequest request = body.valid(
                    draft == null
                            ? List.of()
                            : draft.defects(LocalDate.now(clock)).stream()
                                    .map(defect -> defect.under("/amended"))
                                    .toList());
            return decideExemption.decideReview(
                    application,
                    Official.of(exchange.caller()),
                    request.outcome(),
                    request.amended() == null ? null : request.amended().toTerms(),
                    request.statement());
        });
    }
}
