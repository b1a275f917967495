package fi.kapa.exemption.handling;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.json.Prose;
import fi.kapa.exemption.application.ApplicationView;
import fi.kapa.exemption.application.Steps;
import fi.kapa.exemption.application.Steps.Version;
import fi.kapa.exemption.matter.Official;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Steps of the preparer, who is the producer's officer or, once the matter is with the ministry, the ministry's; and the ministry's taking over. */
@Path("/v1/exemption-applications/{id}")
@Tag(name = "Exemption decisions")
@Produces(MediaType.APPLICATION_JSON)
class PreparationResource {
    private final Preparation preparation;
    private final Steps steps;
    private final Exchange exchange;
    private final Clock clock;

    PreparationResource(Preparation preparation, Steps steps, Exchange exchange, Clock clock) {
        this.preparation = preparation;
        this.steps = steps;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** What the preparer asks. */
    @Schema(name = "ExemptionInformationRequest")
    record InformationRequest(@Prose String question) {}

    /** Why the matter is significant for steering; on the ministry's own initiative unless said otherwise. */
    @Schema(name = "ExemptionTakeOver")
    record TakeOverRequest(@Prose String reason, @Nullable Boolean atProducersRequest) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("information-requests")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.MINISTRY})
    @Operation(operationId = "requestExemptionInformation", summary = "Ask the applicant; what was proposed falls")
    @APIResponse(
            responseCode = "201",
            description = "The application, waiting for the applicant",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response requestInformation(@PathParam("id") UUID id, Body<InformationRequest> body) {
        return steps.post(
                id,
                body,
                Version.HONOURED,
                application -> preparation.requestInformation(
                        application, official(), body.valid().question()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("proposals")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.MINISTRY})
    @Operation(
            operationId = "proposeExemptionDecision",
            summary = "Propose a decision; a negative one opens the applicant's opportunity of referral")
    @APIResponse(
            responseCode = "201",
            description = "The application with the proposal",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response propose(@PathParam("id") UUID id, Body<TermsRequest> body) {
        return steps.post(id, body, Version.REQUIRED, application -> {
            TermsRequest request = body.valid(body.draft().defects(LocalDate.now(clock)));
            return preparation.propose(application, official(), request.toTerms());
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("take-overs")
    @RolesAllowed(Role.Name.MINISTRY)
    @Operation(operationId = "takeOverExemptionApplication", summary = "Take a matter over to the ministry")
    @APIResponse(
            responseCode = "201",
            description = "The application, with the ministry",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response takeOver(@PathParam("id") UUID id, Body<TakeOverRequest> body) {
        return steps.post(id, body, Version.HONOURED, application -> {
            TakeOverRequest request = body.valid();
            return preparation.takeOver(
                    application, request.reason(), Boolean.TRUE.equals(request.atProducersRequest()));
        });
    }

    private Official official() {
        return Official.of(exchange.caller());
    }
}
