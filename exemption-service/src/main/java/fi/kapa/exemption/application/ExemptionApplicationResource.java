package fi.kapa.exemption.application;

import fi.kapa.chassis.audit.History;
import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.exemption.obligation.OrganisationCategory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Applications for exemption: writing and reading. */
@Path("/v1/exemption-applications")
@Tag(name = "Exemption applications")
@Produces(MediaType.APPLICATION_JSON)
class ExemptionApplicationResource {
    static final String PATH = "/v1/exemption-applications/";

    private final ExemptionApplications applications;
    private final RequestExemption requestExemption;
    private final ApplicationInput input;
    private final ApplicationViews views;
    private final Steps steps;
    private final Exchange exchange;

    ExemptionApplicationResource(
            ExemptionApplications applications,
            RequestExemption requestExemption,
            ApplicationInput input,
            ApplicationViews views,
            Steps steps,
            Exchange exchange) {
        this.applications = applications;
        this.requestExemption = requestExemption;
        this.input = input;
        this.views = views;
        this.steps = steps;
        this.exchange = exchange;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.FORM_BACKEND})
    @Operation(operationId = "applyForExemption", summary = "Write an application as a draft, or submit it at once")
    @APIResponse(
            responseCode = "201",
            description = "The draft or the submitted application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response apply(Body<ApplicationRequest> body) {
        Caller caller = exchange.caller();
        body.draft().organisation().ifPresent(caller::mustActFor);
        Optional<OrganisationKey> party = body.draft().leavesPartyOut()
                ? caller.organisation()
                : body.draft().organisation();
        return exchange.once(body, () -> {
            ApplicationRequest request = input.valid(body, party);
            return steps.created(requestExemption.create(party.orElseThrow(), request, caller.identity()));
        });
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
    @Operation(operationId = "listExemptionApplications", summary = "Applications that the caller may see, by id")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ApplicationView> list(
            @QueryParam("organisation") @Nullable OrganisationKey organisation,
            @QueryParam("serviceCode") @Nullable String serviceCode,
            @QueryParam("state") @Nullable ApplicationState state,
            @QueryParam("name") @Nullable String name,
            @QueryParam("category") @Nullable OrganisationCategory category,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Caller caller = exchange.caller();
        var filter = new ExemptionApplications.Filter(organisation, serviceCode, state, name, category);
        return Page.of(
                limit,
                Cursor.id(cursor, filter),
                (after, most) -> applications.list(caller, filter, after, most),
                views.seenBy(caller),
                ExemptionApplication::id,
                filter);
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
    @Transactional(TxType.SUPPORTS)
    @Operation(operationId = "getExemptionApplication", summary = "One application")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response get(@PathParam("id") UUID id) {
        ExemptionApplication application = applications.visible(id, exchange.caller());
        return exchange.read(
                application.version(), views.seenBy(exchange.caller()).apply(application));
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
    @Operation(operationId = "getExemptionApplicationHistory", summary = "Who did which step of an application when")
    @APIResponse(responseCode = "200", description = "The steps, oldest first")
    public History.Steps history(@PathParam("id") UUID id) {
        applications.visible(id, exchange.caller());
        return exchange.history(id);
    }

    /**
     * What a notice of an application must know when it is sent.
     *
     * @param question what the party is asked, while it is
     */
    @Schema(name = "ExemptionNoticeDetails")
    record NoticeDetails(ApplicationState state, @Nullable String question) {}

    @GET
    @Path("{id}/notice-details")
    @RolesAllowed(Role.Name.SYSTEM)
    @Transactional(TxType.SUPPORTS)
    @Operation(
            operationId = "getExemptionNoticeDetails",
            summary = "What a notice of an application must know when it is sent, decided or not")
    @APIResponse(responseCode = "200", description = "The state, and what the party is asked")
    public NoticeDetails noticeDetails(@PathParam("id") UUID id) {
        ExemptionApplication application = applications.toldOf(id);
        return new NoticeDetails(application.state(), application.handling().question());
    }
}
