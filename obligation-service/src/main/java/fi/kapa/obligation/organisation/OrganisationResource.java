package fi.kapa.obligation.organisation;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.record.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The register of organisations over HTTP. */
@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class OrganisationResource {
    private static final String PATH = "/v1/organisations/";

    private final Organisations organisations;
    private final RegisterOrganisation registerOrganisation;
    private final Exchange exchange;

    OrganisationResource(Organisations organisations, RegisterOrganisation registerOrganisation, Exchange exchange) {
        this.organisations = organisations;
        this.registerOrganisation = registerOrganisation;
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
    @Transactional(TxType.SUPPORTS)
    @Operation(
            operationId = "listOrganisations",
            summary = "Organisations that the caller may see, by business id and unit")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<OrganisationView> list(
            @QueryParam("organisation") @Nullable OrganisationKey organisation,
            @QueryParam("name") @Nullable String name,
            @QueryParam("category") @Nullable OrganisationCategory category,
            @QueryParam("active") @Nullable Boolean active,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Caller caller = exchange.caller();
        var filter = new Organisations.Filter(organisation, name, category, active);
        return Page.of(
                limit,
                Cursor.position(cursor, filter),
                (after, most) -> organisations.list(caller, filter, after, most),
                Organisation::view,
                one -> one.key().toString(),
                filter);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "registerOrganisation", summary = "Register an organisation")
    @APIResponse(
            responseCode = "201",
            description = "The organisation is registered",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response register(Body<OrganisationRequest> body) {
        exchange.caller().mustServe(Caller.VRK);
        return exchange.once(body, () -> {
            OrganisationRequest request = body.valid();
            OrganisationKey key = request.key().orElseThrow();
            if (organisations.isRegistered(key)) {
                return Answer.refused(Refusal.conflict("ALREADY_REGISTERED"));
            }
            return Answer.created(PATH + key, 1, registerOrganisation.register(key, request.toDetails()));
        });
    }

    @GET
    @Path("{organisation}")
    @RolesAllowed({
        Role.Name.ORGANISATION,
        Role.Name.FORM_BACKEND,
        Role.Name.OFFICER,
        Role.Name.DECIDER,
        Role.Name.MINISTRY,
        Role.Name.SYSTEM
    })
    @Transactional(TxType.SUPPORTS)
    @Operation(operationId = "getOrganisation", summary = "One organisation")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response get(@PathParam("organisation") OrganisationKey key) {
        Organisation organisation = organisations.visible(key, exchange.caller());
        return exchange.read(organisation.version(), organisation.view());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{organisation}")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(
            operationId = "changeOrganisation",
            summary = "Change an organisation's details",
            description =
                    "A correction of what is registered: another category is that of all days, where changes of category are on record that of the days"
                            + " around today. What becomes of an organisation on a day is a succession")
    @APIResponse(
            responseCode = "200",
            description = "The organisation as changed",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response change(@PathParam("organisation") OrganisationKey key, Body<OrganisationRequest> body) {
        exchange.caller().mustServe(Caller.VRK);
        return exchange.change(body, () -> {
            Organisation organisation = organisations.visible(key, exchange.caller());
            exchange.requireVersion(organisation.version());
            OrganisationRequest request = body.valid(defects(organisation, body.draft()));
            Organisation changed = registerOrganisation.change(organisation, request.toDetails());
            return Answer.ok(changed.version(), changed.view());
        });
    }

    @GET
    @Path("{organisation}/history")
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
            operationId = "getOrganisationHistory",
            summary = "Who registered and changed an organisation when, and how")
    @APIResponse(responseCode = "200", description = "Its versions, oldest first")
    public Versions<OrganisationView> history(@PathParam("organisation") OrganisationKey key) {
        Organisation organisation = organisations.visible(key, exchange.caller());
        return Versions.of(organisations.past(organisation), exchange.history(key.toString()));
    }

    private static List<Defect> defects(Organisation organisation, OrganisationRequest draft) {
        List<Defect> defects = new ArrayList<>();
        if (draft.key().filter(named -> !named.equals(organisation.key())).isPresent()) {
            defects.add(Defect.at("/businessId", "OTHER_ORGANISATION"));
        }
        if (organisation.hasEnded() && Boolean.TRUE.equals(draft.active())) {
            defects.add(Defect.at("/active", "ENDED_ORGANISATION"));
        }
        return defects;
    }
}
