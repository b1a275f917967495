package fi.kapa.funding.call;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.Money;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Funding calls: the ministry opens and changes them, applicants read what is open. */
@Path("/v1/funding-calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funding calls")
class FundingCallResource {
    private static final String PATH = "/v1/funding-calls/";

    private final FundingCalls calls;
    private final KeepCalls keepCalls;
    private final Exchange exchange;
    private final Clock clock;

    FundingCallResource(FundingCalls calls, KeepCalls keepCalls, Exchange exchange, Clock clock) {
        this.calls = calls;
        this.keepCalls = keepCalls;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** How a call's budget stands; {@code paid} is part of {@code committed}. */
    @Schema(name = "FundingCallBudget")
    record BudgetView(Money budget, Money committed, Money paid, Money available) {
        static BudgetView from(CallBudget budget) {
            return new BudgetView(budget.budget(), budget.committed(), budget.paid(), budget.available());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MINISTRY)
    @Operation(
            operationId = "openFundingCall",
            summary = "Open a call; applications are taken from opensOn through closesOn")
    @RequestBody(content = @Content(schema = @Schema(implementation = CallRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The call",
            content = @Content(schema = @Schema(implementation = FundingCallView.class)))
    public Response open(Body<CallRequest> body) {
        return exchange.once(body, () -> {
            FundingCall call = keepCalls.open(keepCalls.valid(body));
            return Answer.created(PATH + call.id(), call.version(), FundingCallView.from(call));
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
    @Operation(
            operationId = "listFundingCalls",
            summary = "Calls that the caller may see, by id; applicants see the open ones")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<FundingCallView> list(
            @QueryParam("name") @Nullable String name,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Caller caller = exchange.caller();
        return Page.of(
                limit,
                Cursor.id(cursor, name),
                (after, most) -> calls.list(caller, name, today(), after, most),
                FundingCallView::from,
                FundingCall::id,
                name);
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
    @Operation(operationId = "getFundingCall", summary = "One call")
    @APIResponse(
            responseCode = "200",
            description = "The call",
            content = @Content(schema = @Schema(implementation = FundingCallView.class)))
    public Response get(@PathParam("id") UUID id) {
        FundingCall call = calls.visible(id, exchange.caller(), today());
        return exchange.read(call.version(), FundingCallView.from(call));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}")
    @RolesAllowed(Role.Name.MINISTRY)
    @Operation(
            operationId = "changeFundingCall",
            summary = "Change a call; applications that were submitted keep the rules of their day")
    @RequestBody(content = @Content(schema = @Schema(implementation = CallRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The call as changed",
            content = @Content(schema = @Schema(implementation = FundingCallView.class)))
    public Response change(@PathParam("id") UUID id, Body<CallRequest> body) {
        return exchange.change(body, () -> {
            FundingCall call = calls.held(id, exchange.caller(), today());
            exchange.requireVersion(call.version());
            return switch (keepCalls.revise(call, keepCalls.valid(body))) {
                case CallRuling.Done(FundingCall done) -> Answer.ok(done.version(), FundingCallView.from(done));
                case CallRuling.BelowCommitted(Money committed) ->
                    Answer.refused(Refusal.conflict("BUDGET_BELOW_COMMITTED", committed.amount()));
            };
        });
    }

    @GET
    @Path("{id}/budget")
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
            operationId = "getFundingCallBudget",
            summary = "How much of a call's budget is committed, paid and available")
    @APIResponse(responseCode = "200", description = "The budget as it stands now")
    public BudgetView budget(@PathParam("id") UUID id) {
        return BudgetView.from(
                calls.budget(calls.visible(id, exchange.caller(), today()).id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
