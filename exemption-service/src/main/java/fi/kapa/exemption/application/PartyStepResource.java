package fi.kapa.exemption.application;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.json.Prose;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Steps of the party: supplements, withdrawal, the answer to the opportunity of referral, a request for review. */
@Path("/v1/exemption-applications/{id}")
@Tag(name = "Exemption applications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ORGANISATION)
class PartyStepResource {
    private final Steps steps;
    private final PartySteps party;

    PartyStepResource(Steps steps, PartySteps party) {
        this.steps = steps;
        this.party = party;
    }

    /** What the party adds or answers. */
    @Schema(name = "ExemptionSupplement")
    record SupplementRequest(@Prose String text) {}

    /** Why it is withdrawn; may be left out. */
    @Schema(name = "ExemptionWithdrawal")
    record WithdrawalRequest(@Prose @Nullable String reason) {}

    /** Whether the matter is brought to the ministry. */
    @Schema(name = "ExemptionReferral")
    record ReferralRequest(Boolean refer) {}

    /** What the party demands and why. */
    @Schema(name = "ExemptionReviewRequest")
    record ReviewRequest(@Prose String statement) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("supplements")
    @Operation(operationId = "supplementExemptionApplication", summary = "Answer the preparer, or add something")
    @APIResponse(
            responseCode = "201",
            description = "The application with the supplement",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response supplement(@PathParam("id") UUID id, Body<SupplementRequest> body) {
        return steps.post(
                id,
                body,
                Steps.Version.HONOURED,
                application -> party.supplement(application, body.valid().text()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("withdrawals")
    @Operation(operationId = "withdrawExemptionApplication", summary = "Withdraw an application or a draft")
    @APIResponse(
            responseCode = "201",
            description = "The withdrawn application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response withdraw(@PathParam("id") UUID id, Body<WithdrawalRequest> body) {
        return steps.post(
                id,
                body,
                Steps.Version.HONOURED,
                application -> party.withdraw(application, body.valid().reason()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("referrals")
    @Operation(
            operationId = "answerReferralOpportunity",
            summary = "Bring the matter to the ministry before a negative decision, or decline to")
    @APIResponse(
            responseCode = "201",
            description = "The application, with the ministry or back with its preparer",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response refer(@PathParam("id") UUID id, Body<ReferralRequest> body) {
        return steps.post(
                id,
                body,
                Steps.Version.HONOURED,
                application -> party.answerOpportunity(application, body.valid().refer()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("review-requests")
    @Operation(operationId = "requestExemptionReview", summary = "Ask whoever decided to review the decision")
    @APIResponse(
            responseCode = "201",
            description = "The application with its review",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response requestReview(@PathParam("id") UUID id, Body<ReviewRequest> body) {
        return steps.post(
                id,
                body,
                Steps.Version.HONOURED,
                application -> party.requestReview(application, body.valid().statement()));
    }
}
