package fi.kapa.exemption.application;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.problem.Defect;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drafts: editing and submitting by their owner. */
@Path("/v1/exemption-applications/{id}")
@Tag(name = "Exemption applications")
@Produces(MediaType.APPLICATION_JSON)
class DraftResource {
    private final ExemptionApplications applications;
    private final RequestExemption requestExemption;
    private final ApplicationInput input;
    private final Steps steps;
    private final Exchange exchange;

    DraftResource(
            ExemptionApplications applications,
            RequestExemption requestExemption,
            ApplicationInput input,
            Steps steps,
            Exchange exchange) {
        this.applications = applications;
        this.requestExemption = requestExemption;
        this.input = input;
        this.steps = steps;
        this.exchange = exchange;
    }

    /** No fields: {@code {}}. */
    @Schema(name = "ExemptionSubmission")
    record SubmissionRequest() {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.ORGANISATION)
    @Operation(operationId = "editExemptionDraft", summary = "Write a draft anew")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response edit(@PathParam("id") UUID id, Body<ApplicationRequest> body) {
        body.draft().organisation().ifPresent(exchange.caller()::mustActFor);
        return exchange.change(body, () -> {
            ExemptionApplication draft = applications.visible(id, exchange.caller());
            exchange.requireVersion(draft.version());
            return steps.changed(requestExemption.edit(draft, valid(body, draft)));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("submissions")
    @RolesAllowed(Role.Name.ORGANISATION)
    @Operation(operationId = "submitExemptionApplication", summary = "Submit a draft; it must be complete")
    @APIResponse(
            responseCode = "201",
            description = "The submitted application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response submit(@PathParam("id") UUID id, Body<SubmissionRequest> body) {
        return steps.post(id, body, Steps.Version.HONOURED, draft -> {
            body.valid();
            return requestExemption.submit(draft);
        });
    }

    /** A draft keeps its organisation, and is submitted by a step of its own. */
    private ApplicationRequest valid(Body<ApplicationRequest> body, ExemptionApplication draft) {
        List<Defect> defects = new ArrayList<>(body.defects());
        ApplicationRequest request = body.draft();
        if (request.organisation()
                .filter(named -> !named.equals(draft.organisation()))
                .isPresent()) {
            defects.add(Defect.at("/businessId", "OTHER_ORGANISATION"));
        }
        if (request.toBeSubmitted()) {
            defects.add(Defect.at("/submit", "SUBMITTED_BY_STEP"));
        }
        return input.valid(new Body<>(request, defects, body.digest()), Optional.of(draft.organisation()));
    }
}
