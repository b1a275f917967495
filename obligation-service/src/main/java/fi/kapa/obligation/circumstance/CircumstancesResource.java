package fi.kapa.obligation.circumstance;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.organisation.Organisations;
import fi.kapa.obligation.record.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An organisation's circumstances over HTTP; version 0 is that of an organisation of which nothing is known. */
@Path("/v1/organisations/{organisation}/circumstances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Circumstances")
class CircumstancesResource {
    private final CircumstancesOfOrganisations all;
    private final RecordCircumstances recordCircumstances;
    private final Organisations organisations;
    private final Exchange exchange;

    CircumstancesResource(
            CircumstancesOfOrganisations all,
            RecordCircumstances recordCircumstances,
            Organisations organisations,
            Exchange exchange) {
        this.all = all;
        this.recordCircumstances = recordCircumstances;
        this.organisations = organisations;
        this.exchange = exchange;
    }

    @GET
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional
    @Operation(operationId = "getCircumstances", summary = "What is known of an organisation's circumstances")
    @APIResponse(
            responseCode = "200",
            description = "Dated values; what is unknown is empty",
            content = @Content(schema = @Schema(implementation = CircumstancesView.class)))
    public Response get(@PathParam("organisation") OrganisationKey organisation) {
        organisations.mustBeVisible(organisation, exchange.caller());
        KnownCircumstances known = all.findById(organisation.toString());
        return known == null ? exchange.read(0, nothing(organisation)) : exchange.read(known.version(), known.view());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "recordCircumstances", summary = "Record an organisation's circumstances")
    @APIResponse(
            responseCode = "200",
            description = "The circumstances on record",
            content = @Content(schema = @Schema(implementation = CircumstancesView.class)))
    public Response record(@PathParam("organisation") OrganisationKey organisation, Body<CircumstancesRequest> body) {
        return exchange.change(body, () -> {
            organisations.mustBeVisible(organisation, exchange.caller());
            @Nullable KnownCircumstances former = all.findById(organisation.toString());
            exchange.requireVersion(former == null ? 0 : former.version());
            KnownCircumstances known = recordCircumstances.record(organisation, former, body.valid());
            return Answer.ok(known.version(), known.view());
        });
    }

    @GET
    @Path("history")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional
    @Operation(
            operationId = "getCircumstancesHistory",
            summary = "Who recorded an organisation's circumstances when, and how")
    @APIResponse(responseCode = "200", description = "Their versions, oldest first; none when nothing was ever known")
    public Versions<CircumstancesView> history(@PathParam("organisation") OrganisationKey organisation) {
        organisations.mustBeVisible(organisation, exchange.caller());
        return Versions.of(all.past(organisation), exchange.history(RecordCircumstances.subject(organisation)));
    }

    private static CircumstancesView nothing(OrganisationKey organisation) {
        return new CircumstancesView(
                organisation, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }
}
