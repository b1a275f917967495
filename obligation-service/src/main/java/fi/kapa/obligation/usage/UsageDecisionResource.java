package fi.kapa.obligation.usage;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.record.Versions;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Producers' decisions on the use of their services over HTTP. */
@Path("/v1/usage-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Usage decisions")
class UsageDecisionResource {
    private final RecordedDecisions decisions;
    private final RecordUsageDecision recordUsageDecision;
    private final Exchange exchange;

    UsageDecisionResource(RecordedDecisions decisions, RecordUsageDecision recordUsageDecision, Exchange exchange) {
        this.decisions = decisions;
        this.recordUsageDecision = recordUsageDecision;
        this.exchange = exchange;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional
    @Operation(operationId = "listUsageDecisions", summary = "Producers' decisions that the caller may see, by id")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<UsageDecisionView> list(
            @QueryParam("organisation") @Nullable OrganisationKey organisation,
            @QueryParam("serviceCode") @Nullable ServiceCode serviceCode,
            @QueryParam("name") @Nullable String name,
            @QueryParam("category") @Nullable OrganisationCategory category,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Caller caller = exchange.caller();
        var filter = new RecordedDecisions.Filter(organisation, serviceCode, name, category);
        return Page.of(
                limit,
                Cursor.id(cursor, filter),
                (after, most) -> decisions.list(caller, filter, after, most),
                RecordedDecision::view,
                RecordedDecision::id,
                filter);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "recordUsageDecision", summary = "Record a permission, a kind of body or a prohibition")
    @APIResponse(
            responseCode = "201",
            description = "The decision is on record",
            content = @Content(schema = @Schema(implementation = UsageDecisionView.class)))
    public Response record(Body<UsageDecisionRequest> body) {
        recordUsageDecision.decider(body.draft()).ifPresent(producer -> exchange.caller()
                .mustServe(producer.name()));
        return exchange.once(body, () -> {
            UsageDecisionRequest request = body.valid(recordUsageDecision.defects(body.draft()));
            RecordedDecision decision = recordUsageDecision.record(request);
            return Answer.created("/v1/usage-decisions/" + decision.id(), decision.version(), decision.view());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional(TxType.SUPPORTS)
    @Operation(operationId = "getUsageDecision", summary = "One decision of a producer")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = UsageDecisionView.class)))
    public Response get(@PathParam("id") UUID id) {
        RecordedDecision decision = decisions.visible(id, exchange.caller());
        return exchange.read(decision.version(), decision.view());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional
    @Operation(operationId = "getUsageDecisionHistory", summary = "Who recorded a producer's decision when")
    @APIResponse(responseCode = "200", description = "Its versions, oldest first")
    public Versions<UsageDecisionView> history(@PathParam("id") UUID id) {
        return Versions.of(decisions.past(decisions.visible(id, exchange.caller())), exchange.history(id));
    }
}
