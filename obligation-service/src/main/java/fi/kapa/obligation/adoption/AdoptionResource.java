package fi.kapa.obligation.adoption;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.adoption.AdoptionView.Standing;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.catalogue.ServiceCodes;
import fi.kapa.obligation.organisation.Organisations;
import fi.kapa.obligation.record.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Steps of taking services into use over HTTP. */
@Path("/v1/organisations/{organisation}/adoptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Adoptions")
class AdoptionResource {
    private final Adoptions adoptions;
    private final RecordAdoption recordAdoption;
    private final Organisations organisations;
    private final ServiceCodes serviceCodes;
    private final Exchange exchange;

    AdoptionResource(
            Adoptions adoptions,
            RecordAdoption recordAdoption,
            Organisations organisations,
            ServiceCodes serviceCodes,
            Exchange exchange) {
        this.adoptions = adoptions;
        this.recordAdoption = recordAdoption;
        this.organisations = organisations;
        this.serviceCodes = serviceCodes;
        this.exchange = exchange;
    }

    /** No fields: {@code {}}. */
    @Schema(name = "AdoptionStep")
    record Step() {}

    /** Why a step is undone; may be left out. */
    @Schema(name = "AdoptionRetraction")
    record Retraction(@Prose @Nullable String reason) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional
    @Operation(operationId = "listAdoptions", summary = "An organisation's steps of taking services into use, by id")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<AdoptionView> list(
            @PathParam("organisation") OrganisationKey organisation,
            @QueryParam("serviceCode") @Nullable ServiceCode serviceCode,
            @QueryParam("state") @Nullable Standing state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        organisations.mustBeVisible(organisation, exchange.caller());
        var filter = new Adoptions.Filter(organisation, serviceCode, state);
        return Page.of(
                limit,
                Cursor.id(cursor, filter),
                (after, most) -> adoptions.list(filter, after, most),
                ClaimedAdoption::view,
                ClaimedAdoption::id,
                filter);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "claimAdoption", summary = "Claim that a service was taken into use, or that it was begun")
    @APIResponse(
            responseCode = "201",
            description = "The claim; it counts once an officer has confirmed it",
            content = @Content(schema = @Schema(implementation = AdoptionView.class)))
    public Response claim(@PathParam("organisation") OrganisationKey organisation, Body<AdoptionRequest> body) {
        return exchange.once(body, () -> {
            organisations.mustBeVisible(organisation, exchange.caller());
            serviceCodes.mustServe(exchange.caller(), body.draft().serviceCode());
            return recordAdoption.claim(
                    organisation,
                    body.valid(serviceCodes.defects("/serviceCode", body.draft().serviceCode())));
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional
    @Operation(operationId = "getAdoption", summary = "One step")
    @APIResponse(
            responseCode = "200",
            description = "The step",
            content = @Content(schema = @Schema(implementation = AdoptionView.class)))
    public Response get(@PathParam("organisation") OrganisationKey organisation, @PathParam("id") UUID id) {
        organisations.mustBeVisible(organisation, exchange.caller());
        ClaimedAdoption adoption = adoptions.of(organisation, id);
        return exchange.read(adoption.version(), adoption.view());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/confirmations")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "confirmAdoption", summary = "Confirm a claimed step")
    @APIResponse(
            responseCode = "201",
            description = "The confirmed step",
            content = @Content(schema = @Schema(implementation = AdoptionView.class)))
    public Response confirm(
            @PathParam("organisation") OrganisationKey organisation, @PathParam("id") UUID id, Body<Step> body) {
        return step(organisation, id, body, recordAdoption::confirm);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/retractions")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "retractAdoption", summary = "Undo a step")
    @APIResponse(
            responseCode = "201",
            description = "The undone step",
            content = @Content(schema = @Schema(implementation = AdoptionView.class)))
    public Response retract(
            @PathParam("organisation") OrganisationKey organisation, @PathParam("id") UUID id, Body<Retraction> body) {
        return step(
                organisation,
                id,
                body,
                adoption -> recordAdoption.retract(adoption, body.valid().reason()));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional
    @Operation(operationId = "getAdoptionHistory", summary = "Who claimed, confirmed or undid a step when")
    @APIResponse(responseCode = "200", description = "Its versions, oldest first")
    public Versions<AdoptionView> history(
            @PathParam("organisation") OrganisationKey organisation, @PathParam("id") UUID id) {
        organisations.mustBeVisible(organisation, exchange.caller());
        return Versions.of(adoptions.past(adoptions.of(organisation, id)), exchange.history(id));
    }

    private Response step(OrganisationKey organisation, UUID id, Body<?> body, Function<ClaimedAdoption, Answer> work) {
        return exchange.once(body, () -> {
            organisations.mustBeVisible(organisation, exchange.caller());
            ClaimedAdoption adoption = adoptions.of(organisation, id);
            serviceCodes.mustServe(exchange.caller(), adoption.view().serviceCode());
            exchange.honourVersion(adoption.version());
            body.valid();
            return work.apply(adoption);
        });
    }
}
