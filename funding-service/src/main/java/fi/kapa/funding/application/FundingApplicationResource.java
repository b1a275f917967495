package fi.kapa.funding.application;

import fi.kapa.chassis.audit.History;
import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.funding.obligation.OrganisationCategory;
import fi.kapa.funding.project.Purpose;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Applications for funding: filing and reading. */
@Path("/v1/funding-applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funding applications")
class FundingApplicationResource {
    static final String PATH = "/v1/funding-applications/";

    private final FundingApplications applications;
    private final ApplyForFunding applyForFunding;
    private final ApplicationInput input;
    private final ApplicationViews views;
    private final Exchange exchange;

    FundingApplicationResource(
            FundingApplications applications,
            ApplyForFunding applyForFunding,
            ApplicationInput input,
            ApplicationViews views,
            Exchange exchange) {
        this.applications = applications;
        this.applyForFunding = applyForFunding;
        this.input = input;
        this.views = views;
        this.exchange = exchange;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.FORM_BACKEND})
    @Operation(
            operationId = "applyForFunding",
            summary = "Keep a draft, or with \"submit\": true apply at once while the call is open")
    @RequestBody(content = @Content(schema = @Schema(implementation = ApplicationRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The draft, or the submitted application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response apply(Body<ApplicationRequest> body) {
        Caller caller = exchange.caller();
        body.draft().organisation().ifPresent(caller::mustActFor);
        Optional<OrganisationKey> party = body.draft().leavesPartyOut()
                ? caller.organisation()
                : body.draft().organisation();
        return exchange.once(body, () -> {
            ApplicationRequest request = input.valid(body, party);
            OrganisationKey organisation = party.orElseThrow();
            if (request.submits()) {
                return views.answer(applyForFunding.submitAtOnce(organisation, request.toContent(), caller));
            }
            FundingApplication draft = applyForFunding.keep(organisation, request.toContent(), caller);
            return Answer.created(PATH + draft.id(), draft.version(), views.of(draft));
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
    @Operation(operationId = "listFundingApplications", summary = "Applications that the caller may see, by id")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ApplicationView> list(
            @QueryParam("organisation") @Nullable OrganisationKey organisation,
            @QueryParam("serviceCode") @Nullable String serviceCode,
            @QueryParam("state") @Nullable ApplicationState state,
            @QueryParam("callId") @Nullable UUID callId,
            @QueryParam("purpose") @Nullable Purpose purpose,
            @QueryParam("name") @Nullable String name,
            @QueryParam("category") @Nullable OrganisationCategory category,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Caller caller = exchange.caller();
        var filter = new FundingApplications.Filter(organisation, serviceCode, state, callId, purpose, name, category);
        return Page.of(
                limit,
                Cursor.id(cursor, filter),
                (after, most) -> applications.list(caller, filter, after, most),
                views::of,
                FundingApplication::id,
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
    @Operation(operationId = "getFundingApplication", summary = "One application")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response get(@PathParam("id") UUID id) {
        FundingApplication application = applications.visible(id, exchange.caller());
        return exchange.read(application.version(), views.of(application));
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
    @Operation(operationId = "getFundingApplicationHistory", summary = "Who did which step of an application when")
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
    @Schema(name = "FundingNoticeDetails")
    record NoticeDetails(ApplicationState state, @Nullable String question) {}

    @GET
    @Path("{id}/notice-details")
    @RolesAllowed(Role.Name.SYSTEM)
    @Transactional(TxType.SUPPORTS)
    @Operation(
            operationId = "getFundingNoticeDetails",
            summary = "What a notice of an application must know when it is sent, decided or not")
    @APIResponse(responseCode = "200", description = "The state, and what the party is asked")
    public NoticeDetails noticeDetails(@PathParam("id") UUID id) {
        FundingApplication application = applications.toldOf(id);
        return new NoticeDetails(application.state(), application.question());
    }
}
