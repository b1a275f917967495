package fi.kapa.obligation.succession;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Mergers, divisions and changes of category over HTTP. */
@Path("/v1/organisations/{organisation}/successions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Successions")
class SuccessionResource {
    private final Successions successions;
    private final RecordSuccession recordSuccession;
    private final Organisations organisations;
    private final Exchange exchange;

    SuccessionResource(
            Successions successions,
            RecordSuccession recordSuccession,
            Organisations organisations,
            Exchange exchange) {
        this.successions = successions;
        this.recordSuccession = recordSuccession;
        this.organisations = organisations;
        this.exchange = exchange;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @RolesAllowed({
        Role.Name.ORGANISATION,
        Role.Name.FORM_BACKEND,
        Role.Name.OFFICER,
        Role.Name.DECIDER,
        Role.Name.MINISTRY,
        Role.Name.SYSTEM
    })
    @Transactional
    @Operation(operationId = "listSuccessions", summary = "What became, or is to become, of an organisation, by id")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<SuccessionView> list(
            @PathParam("organisation") OrganisationKey organisation,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        organisations.mustBeVisible(organisation, exchange.caller());
        return Page.of(
                limit,
                Cursor.id(cursor, organisation),
                (after, most) -> successions.list(organisation, after, most),
                Succession::view,
                Succession::id,
                organisation);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(
            operationId = "recordSuccession",
            summary = "Record a merger, a division or a change of category",
            description =
                    "The days before it keep their verdicts. From its day on a merged or divided organisation is not covered, and on that day it becomes"
                            + " inactive; its contracts and adoptions stay on record and pass to nobody")
    @APIResponse(
            responseCode = "201",
            description = "The succession is on record",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    public Response record(@PathParam("organisation") OrganisationKey organisation, Body<SuccessionRequest> body) {
        exchange.caller().mustServe(Caller.VRK);
        return exchange.once(body, () -> {
            organisations.mustBeVisible(organisation, exchange.caller());
            SuccessionRequest request = body.valid(recordSuccession.defects(organisation, body.draft()));
            return switch (recordSuccession.judge(organisation, request)) {
                case SuccessionRuling.Allowed() -> {
                    Succession succession = recordSuccession.record(organisation, request);
                    yield Answer.created(path(organisation, succession), succession.version(), succession.view());
                }
                case SuccessionRuling.AlreadyEnded(LocalDate on) ->
                    Answer.refused(Refusal.conflict("ALREADY_ENDED", on));
            };
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Role.Name.ORGANISATION,
        Role.Name.FORM_BACKEND,
        Role.Name.OFFICER,
        Role.Name.DECIDER,
        Role.Name.MINISTRY,
        Role.Name.SYSTEM
    })
    @Transactional
    @Operation(operationId = "getSuccession", summary = "One merger, division or change of category")
    @APIResponse(
            responseCode = "200",
            description = "The succession",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    public Response get(@PathParam("organisation") OrganisationKey organisation, @PathParam("id") UUID id) {
        organisations.mustBeVisible(organisation, exchange.caller());
        Succession succession = successions.of(organisation, id);
        return exchange.read(succession.version(), succession.view());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Role.Name.ORGANISATION,
        Role.Name.FORM_BACKEND,
        Role.Name.OFFICER,
        Role.Name.DECIDER,
        Role.Name.MINISTRY,
        Role.Name.SYSTEM
    })
    @Transactional
    @Operation(
            operationId = "getSuccessionHistory",
            summary = "Who recorded a succession when, and when it took effect")
    @APIResponse(responseCode = "200", description = "Its versions, oldest first")
    public Versions<SuccessionView> history(
            @PathParam("organisation") OrganisationKey organisation, @PathParam("id") UUID id) {
        organisations.mustBeVisible(organisation, exchange.caller());
        return Versions.of(successions.past(successions.of(organisation, id)), exchange.history(id));
    }

    private static String path(OrganisationKey organisation, Succession succession) {
        return "/v1/organisations/" + organisation + "/successions/" + succession.id();
    }
}
