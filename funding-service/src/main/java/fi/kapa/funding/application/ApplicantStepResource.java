package fi.kapa.funding.application;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.json.Prose;
import fi.kapa.funding.project.CostLineRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The applicant's steps: editing and submitting a draft, supplementing and withdrawing. */
@Path("/v1/funding-applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funding applications")
class ApplicantStepResource {
    private final FundingApplications applications;
    private final ApplyForFunding applyForFunding;
    private final ApplicationSteps steps;
    private final ApplicationInput input;
    private final ApplicationViews views;
    private final Exchange exchange;

    ApplicantStepResource(
            FundingApplications applications,
            ApplyForFunding applyForFunding,
            ApplicationSteps steps,
            ApplicationInput input,
            ApplicationViews views,
            Exchange exchange) {
        this.applications = applications;
        this.applyForFunding = applyForFunding;
        this.steps = steps;
        this.input = input;
        this.views = views;
        this.exchange = exchange;
    }

    /** No fields: {@code {}}. */
    @Schema(name = "FundingSubmission")
    record SubmissionRequest() {}

    /** What the applicant answers or adds, and where costs change all cost lines anew. */
    @Schema(name = "FundingSupplement")
    record SupplementRequest(@Prose String text, List<CostLineRequest> costLines) {}

    /** Why it is withdrawn; may be left out. */
    @Schema(name = "FundingWithdrawal")
    record WithdrawalRequest(@Prose @Nullable String reason) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.ORGANISATION)
    @Operation(operationId = "editFundingDraft", summary = "Replace the content of a draft")
    @RequestBody(content = @Content(schema = @Schema(implementation = ApplicationRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The draft as edited",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response edit(@PathParam("id") UUID id, Body<ApplicationRequest> body) {
        body.draft().organisation().ifPresent(exchange.caller()::mustActFor);
        return exchange.change(body, () -> {
            FundingApplication application = applications.visible(id, exchange.caller());
            exchange.requireVersion(application.version());
            ApplicationRequest request = input.edited(body, application.organisation());
            return switch (views.answer(steps.edit(application, request.toContent()))) {
                case Answer.Refused refused -> refused;
                case Answer.Done done -> Answer.ok(application.version(), done.body());
            };
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("submissions")
    @RolesAllowed(Role.Name.ORGANISATION)
    @Operation(operationId = "submitFundingDraft", summary = "Submit a complete draft while the call is open")
    @RequestBody(content = @Content(schema = @Schema(implementation = SubmissionRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The submitted application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response submit(@PathParam("id") UUID id, Body<SubmissionRequest> body) {
        return step(id, body, application -> {
            body.valid();
            if (application.state().allows(ApplicationState.Step.SUBMIT)) {
                input.mustBeComplete(application);
            }
            return applyForFunding.submit(application);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("supplements")
    @RolesAllowed(Role.Name.ORGANISATION)
    @Operation(
            operationId = "supplementFundingApplication",
            summary = "Answer the ministry, or add on one's own accord")
    @RequestBody(content = @Content(schema = @Schema(implementation = SupplementRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The supplemented application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response supplement(@PathParam("id") UUID id, Body<SupplementRequest> body) {
        return step(id, body, application -> {
            SupplementRequest request = body.valid(
                    ApplicationInput.costDefects(application, body.draft().costLines()));
            return steps.supplement(application, request.text(), CostLineRequest.lines(request.costLines()));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("withdrawals")
    @RolesAllowed(Role.Name.ORGANISATION)
    @Operation(operationId = "withdrawFundingApplication", summary = "Withdraw an application that is not decided")
    @RequestBody(content = @Content(schema = @Schema(implementation = WithdrawalRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The withdrawn application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response withdraw(@PathParam("id") UUID id, Body<WithdrawalRequest> body) {
        return step(
                id,
                body,
                application -> steps.withdraw(application, body.valid().reason()));
    }

    private Response step(UUID id, Body<?> body, Function<FundingApplication, ApplicationRuling> work) {
        return exchange.once(body, () -> {
            FundingApplication application = applications.visible(id, exchange.caller());
            exchange.honourVersion(application.version());
            return views.answer(work.apply(application));
        });
    }
}
