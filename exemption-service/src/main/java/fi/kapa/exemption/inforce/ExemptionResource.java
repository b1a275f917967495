package fi.kapa.exemption.inforce;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.exemption.matter.Official;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exemptions in force on a day, and their revocation. */
@Path("/v1/exemptions")
@Tag(name = "Exemptions")
@Produces(MediaType.APPLICATION_JSON)
class ExemptionResource {
    private static final String PATH = "/v1/exemptions/";

    private final Exemptions exemptions;
    private final RevokeExemption revokeExemption;
    private final Exchange exchange;
    private final Clock clock;

    ExemptionResource(Exemptions exemptions, RevokeExemption revokeExemption, Exchange exchange, Clock clock) {
        this.exemptions = exemptions;
        this.revokeExemption = revokeExemption;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** Why it is revoked, and the first day on which it no longer holds: today unless said otherwise. */
    @Schema(name = "ExemptionRevocation")
    record RevocationRequest(@Prose String reason, @Nullable LocalDate from) {

        List<Defect> defects(LocalDate today) {
            return from != null && from.isBefore(today) ? List.of(Defect.at("/from", "IN_THE_PAST")) : List.of();
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional(TxType.SUPPORTS)
    @Operation(
            operationId = "listExemptions",
            summary = "Exemptions in force on a day, as they were known at an instant, by id")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ExemptionView> list(
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            @QueryParam("businessId") @Nullable BusinessId businessId,
            @QueryParam("organisation") @Nullable OrganisationKey organisation,
            @QueryParam("serviceCode") @Nullable String serviceCode,
            @QueryParam("name") @Nullable String name,
            @QueryParam("category") @Nullable OrganisationCategory category,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Instant now = clock.instant();
        if (knownAt != null && knownAt.isAfter(now)) {
            throw Refusal.invalid(Defect.at("knownAt", "IN_THE_FUTURE")).exception();
        }
        var filter = new Exemptions.Filter(businessId, organisation, serviceCode, name, category);
        String position = Cursor.position(cursor, asOf, knownAt, filter);
        Place place = position == null
                ? new Place(asOf == null ? LocalDate.now(clock) : asOf, knownAt == null ? now : knownAt, null)
                : Place.of(position);
        Caller caller = exchange.caller();
        return Page.of(
                limit,
                place,
                (after, most) -> exemptions.inForce(caller, filter, after, most),
                ExemptionView::from,
                place::at,
                asOf,
                knownAt,
                filter);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional(TxType.SUPPORTS)
    @Operation(operationId = "getExemption", summary = "One exemption, whether or not it is in force today")
    @APIResponse(
            responseCode = "200",
            description = "The exemption",
            content = @Content(schema = @Schema(implementation = ExemptionView.class)))
    public Response get(@PathParam("id") UUID id) {
        Exemption exemption = exemptions.visible(id, exchange.caller());
        return exchange.read(exemption.version(), ExemptionView.from(exemption));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/revocations")
    @RolesAllowed({Role.Name.DECIDER, Role.Name.MINISTRY})
    @Operation(operationId = "revokeExemption", summary = "Revoke an exemption from a day on")
    @APIResponse(
            responseCode = "201",
            description = "The exemption with its end",
            content = @Content(schema = @Schema(implementation = ExemptionView.class)))
    public Response revoke(@PathParam("id") UUID id, Body<RevocationRequest> body) {
        return exchange.once(body, () -> {
            Exemption exemption = exemptions.visible(id, exchange.caller());
            exchange.honourVersion(exemption.version());
            LocalDate today = LocalDate.now(clock);
            RevocationRequest request = body.valid(body.draft().defects(today));
            LocalDate from = request.from() == null ? today : request.from();
            return switch (revokeExemption.revoke(exemption, Official.of(exchange.caller()), from, request.reason())) {
                case RevokeExemption.Revoked(Exemption revoked) ->
                    Answer.created(PATH + revoked.id(), revoked.version(), ExemptionView.from(revoked));
                case RevokeExemption.NotTheirs _ -> Answer.refused(Refusal.conflict("GRANTED_BY_ANOTHER"));
                case RevokeExemption.AlreadyEnded _ -> Answer.refused(Refusal.conflict("ALREADY_ENDED", from));
            };
        });
    }
}
