package fi.kapa.obligation.catalogue;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.obligation.record.Past;
import fi.kapa.obligation.record.Versions;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue over HTTP; reading is public. */
@Path("/v1/support-services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support services")
class SupportServiceResource {
    private final Catalogue catalogue;
    private final ChangeSupportService changeSupportService;
    private final Exchange exchange;
    private final Clock clock;

    SupportServiceResource(
            Catalogue catalogue, ChangeSupportService changeSupportService, Exchange exchange, Clock clock) {
        this.catalogue = catalogue;
        this.changeSupportService = changeSupportService;
        this.exchange = exchange;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @PermitAll
    @Operation(operationId = "listSupportServices", summary = "The support services of a day, by code")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<SupportService> list(
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("serviceCode") @Nullable ServiceCode serviceCode,
            @QueryParam("name") @Nullable String name,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        LocalDate day = exchange.pinned("asOf", day(asOf));
        List<SupportService> entries = catalogue.entries(day, Instant.MAX).stream()
                .filter(entry -> serviceCode == null || entry.code().equals(serviceCode))
                .filter(entry -> name == null || entry.name().contains(name))
                .toList();
        return Page.of(limit, cursor, entries, entry -> entry.code().value(), day, serviceCode, name);
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(operationId = "getSupportService", summary = "One support service as of a day")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = SupportService.class)))
    public Response get(@PathParam("code") ServiceCode code, @QueryParam("asOf") @Nullable LocalDate asOf) {
        // First, so that a change in between leaves the entry newer than its tag, never older.
        long version = catalogue.version(code);
        LocalDate day = day(asOf);
        SupportService entry = catalogue.entry(code, day, Instant.MAX).orElseThrow(() -> Refusal.notFound()
                .exception());
        return exchange.read(version, day, entry);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{code}")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "changeSupportService", summary = "Record a new dated version of a support service")
    @APIResponse(
            responseCode = "200",
            description = "The new version",
            content = @Content(schema = @Schema(implementation = SupportService.class)))
    public Response change(@PathParam("code") ServiceCode code, Body<SupportServiceRequest> body) {
        catalogue
                .producer(code, LocalDate.now(clock))
                .or(() -> Optional.ofNullable(body.draft().producer()))
                .ifPresent(producer -> exchange.caller().mustServe(producer.name()));
        return exchange.change(body, () -> {
            exchange.requireVersion(changeSupportService.version(code));
            SupportServiceVersion version = changeSupportService.record(
                    body.valid(otherThan(code, body.draft())).toEntry(code),
                    body.draft().reason());
            return Answer.ok(version.version(), version.entry());
        });
    }

    @GET
    @Path("{code}/history")
    @PermitAll
    @Operation(
            operationId = "getSupportServiceHistory",
            summary = "When a support service was changed, from which day on, and how")
    @APIResponse(responseCode = "200", description = "Its versions in the order in which they were recorded")
    public Versions<SupportService> history(@PathParam("code") ServiceCode code) {
        List<Past<SupportService>> past = catalogue.past(code);
        if (past.isEmpty()) {
            throw Refusal.notFound().exception();
        }
        return Versions.of(past, exchange.history(code.value()));
    }

    private static List<Defect> otherThan(ServiceCode code, SupportServiceRequest draft) {
        return draft.code() == null || draft.code().equals(code)
                ? List.of()
                : List.of(Defect.at("/code", "OTHER_SERVICE"));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
