package fi.kapa.funding.application;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.json.Prose;
import fi.kapa.funding.decision.Decision;
import fi.kapa.funding.decision.DecisionRequest;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ministry's steps: asking, proposing and, by another person, deciding. */
@Path("/v1/funding-applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funding applications")
class MinistryStepResource {
    private final FundingApplications applications;
    private final ApplicationSteps steps;
    private final ApplicationInput input;
    private final ApplicationViews views;
    private final Exchange exchange;

    MinistryStepResource(
            FundingApplications applications,
            ApplicationSteps steps,
            ApplicationInput input,
            ApplicationViews views,
            Exchange exchange) {
        this.applications = applications;
        this.steps = steps;
        this.input = input;
        this.views = views;
        this.exchange = exchange;
    }

    /** What the ministry asks. */
    @Schema(name = "FundingInformationRequest")
    record InformationRequest(@Prose String question) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("information-requests")
    @RolesAllowed(Role.Name.MINISTRY)
    @Operation(operationId = "requestFundingInformation", summary = "Ask the applicant; a proposal made before falls")
    @RequestBody(content = @Content(schema = @Schema(implementation = InformationRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The application, waiting for a supplement",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response ask(@PathParam("id") UUID id, Body<InformationRequest> body) {
        return exchange.once(body, () -> {
            FundingApplication application = applications.visible(id, exchange.caller());
            exchange.honourVersion(application.version());
            return views.answer(
                    steps.requestInformation(application, body.valid().question()));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("proposals")
    @RolesAllowed(Role.Name.MINISTRY)
    @Operation(
            operationId = "proposeFundingDecision",
            summary = "Propose a decision; another proposal takes the place of the former")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The prepared application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response propose(@PathParam("id") UUID id, Body<DecisionRequest> body) {
        return exchange.once(body, () -> {
            FundingApplication application = meant(id);
            Decision proposed = input.decision(body, application);
            return views.answer(steps.propose(application, proposed, subject()));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("decisions")
    @RolesAllowed(Role.Name.MINISTRY)
    @Operation(
            operationId = "decideFunding",
            summary = "Decide by another person than who proposed, within the call's budget")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The decided application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response decide(@PathParam("id") UUID id, Body<DecisionRequest> body) {
        return exchange.once(body, () -> {
            FundingApplication application = meant(id);
            Decision decision = input.decision(body, application);
            return views.answer(steps.decide(application, decision, subject()));
        });
    }

    private FundingApplication meant(UUID id) {
        FundingApplication application = applications.visible(id, exchange.caller());
        exchange.requireVersion(application.version());
        return application;
    }

    private String subject() {
        return exchange.caller().subject();
    }
}
