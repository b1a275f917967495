package fi.kapa.exemption.handling;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.exemption.application.ApplicationView;
import fi.kapa.exemption.application.ExemptionApplication;
import fi.kapa.exemption.application.ExemptionApplications;
import fi.kapa.exemption.application.Steps;
import fi.kapa.exemption.application.Steps.Version;
import fi.kapa.exemption.matter.Official;
import fi.kapa.exemption.matter.Resolution;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Decisions: giving and reading. */
@Path("/v1/exemption-applications/{id}")
@Tag(name = "Exemption decisions")
@Produces(MediaType.APPLICATION_JSON)
class DecisionResource {
    private final ExemptionApplications applications;
    private final DecideExemption decideExemption;
    private final Steps steps;
    private final Exchange exchange;
    private final Clock clock;

    DecisionResource(
            ExemptionApplications applications,
            DecideExemption decideExemption,
            Steps steps,
            Exchange exchange,
            Clock clock) {
        this.applications = applications;
        this.decideExemption = decideExemption;
        this.steps = steps;
        this.exchange = exchange;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("decisions")
    @RolesAllowed({Role.Name.DECIDER, Role.Name.MINISTRY})
    @Operation(operationId = "decideExemption", summary = "Decide an application that another person has prepared")
    @APIResponse(
            responseCode = "201",
            description = "The decided application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response decide(@PathParam("id") UUID id, Body<TermsRequest> body) {
        return steps.post(id, body, Version.REQUIRED, application -> {
            TermsRequest request = body.valid(body.draft().defects(LocalDate.now(clock)));
            return decideExemption.decide(application, Official.of(exchange.caller()), request.toTerms());
        });
    }

    @GET
    @Path("decision")
    @RolesAllowed({
        Role.Name.ORGANISATION,
        Role.Name.FORM_BACKEND,
        Role.Name.OFFICER,
        Role.Name.DECIDER,
        Role.Name.MINISTRY,
        Role.Name.SYSTEM
    })
    @Transactional(TxType.SUPPORTS)
    @Operation(operationId = "getExemptionDecision", summary = "The decision, with its review")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response decision(@PathParam("id") UUID id) {
        ExemptionApplication application = applications.visible(id, exchange.caller());
        Resolution resolution = application.resolution();
        if (resolution == null) {
            throw Refusal.notFound().exception();
        }
        return exchange.read(application.version(), DecisionView.from(application, resolution));
    }
}
