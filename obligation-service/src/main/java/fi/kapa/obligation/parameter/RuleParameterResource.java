package fi.kapa.obligation.parameter;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.obligation.record.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The days and readings that the rules judge by, over HTTP. */
@Path("/v1/rule-parameters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule parameters")
class RuleParameterResource {
    private final Readings readings;
    private final ChangeRuleParameter changeRuleParameter;
    private final Exchange exchange;
    private final Clock clock;

    RuleParameterResource(Readings readings, ChangeRuleParameter changeRuleParameter, Exchange exchange, Clock clock) {
        this.readings = readings;
        this.changeRuleParameter = changeRuleParameter;
        this.exchange = exchange;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional(TxType.SUPPORTS)
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            operationId = "listRuleParameters",
            summary = "What the rules read of a day and as known at an instant, by name")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<RuleParameter> list(
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        LocalDate day = exchange.pinned("asOf", day(asOf));
        Instant known = exchange.pinned("knownAt", instant(knownAt));
        return Page.of(limit, cursor, readings.on(day, known), one -> one.name().toString(), day, known);
    }

    @GET
    @Path("{name}")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional(TxType.SUPPORTS)
    @Operation(
            operationId = "getRuleParameter",
            summary = "What the rules read there as of a day and as known at an instant")
    @APIResponse(
            responseCode = "200",
            description = "The value",
            content = @Content(schema = @Schema(implementation = RuleParameter.class)))
    public Response get(
            @PathParam("name") ParameterName name,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        LocalDate day = day(asOf);
        return exchange.read(readings.version(name), day, readings.on(name, day, instant(knownAt)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{name}")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "changeRuleParameter", summary = "Record a value that holds from a day")
    @APIResponse(
            responseCode = "200",
            description = "The new value",
            content = @Content(schema = @Schema(implementation = RuleParameter.class)))
    public Response change(@PathParam("name") ParameterName name, Body<RuleParameterRequest> body) {
        exchange.caller().mustServe(Caller.VRK);
        return exchange.change(body, () -> {
            exchange.requireVersion(changeRuleParameter.version(name));
            RuleParameterRequest request =
                    body.valid(RuleParameterRequest.defects(name, body.draft().value()));
            RuleParameterVersion version = changeRuleParameter.record(name, request);
            return Answer.ok(version.version(), version.parameter());
        });
    }

    @GET
    @Path("{name}/history")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Operation(operationId = "getRuleParameterHistory", summary = "Who gave a rule parameter which value when and why")
    @APIResponse(responseCode = "200", description = "The values in the order in which they were recorded")
    public Versions<RuleParameter> history(@PathParam("name") ParameterName name) {
        return Versions.of(readings.past(name), exchange.history(name.toString()));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    private Instant instant(@Nullable Instant knownAt) {
        Instant now = clock.instant();
        if (knownAt != null && knownAt.isAfter(now)) {
            throw Refusal.invalid(Defect.at("knownAt", "IN_THE_FUTURE")).exception();
        }
        return knownAt == null ? now : knownAt;
    }
}
