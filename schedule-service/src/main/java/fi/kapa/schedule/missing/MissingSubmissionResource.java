package fi.kapa.schedule.missing;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.schedule.missing.MissingSubmissions.Missing;
import fi.kapa.schedule.obligation.OrganisationCategory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Obliged organisations that have not told their schedule goals. */
@Path("/v1/missing-submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missing submissions")
class MissingSubmissionResource {
    private final MissingSubmissions missing;
    private final Exchange exchange;
    private final Clock clock;

    MissingSubmissionResource(MissingSubmissions missing, Exchange exchange, Clock clock) {
        this.missing = missing;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** An obliged organisation without a submission. */
    @Schema(name = "MissingSubmission")
    record MissingSubmission(
            String businessId,
            @Nullable String unit,
            String organisation,
            LocalizedText name,
            String category,
            LocalDate asOf,
            List<MissingReason> reasons) {
        static MissingSubmission from(Missing one, LocalDate asOf) {
            return new MissingSubmission(
                    one.businessId(),
                    one.unit(),
                    one.organisation(),
                    one.name(),
                    one.category(),
                    asOf,
                    List.of(MissingReason.of(one)));
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional(TxType.SUPPORTS)
    @Operation(
            operationId = "listMissingSubmissions",
            summary = "Obliged organisations without a submission at the end of a day, by organisation")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<MissingSubmission> list(
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("organisation") @Nullable OrganisationKey organisation,
            @QueryParam("name") @Nullable String name,
            @QueryParam("category") @Nullable OrganisationCategory category,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        exchange.caller().mustServe(Caller.VRK);
        var filter = new MissingSubmissions.Filter(organisation, name, category);
        String position = Cursor.position(cursor, asOf, filter);
        Place place =
                position == null ? new Place(asOf == null ? LocalDate.now(clock) : asOf, null) : Place.of(position);
        return Page.of(
                limit,
                place,
                (after, most) -> missing.at(after, filter, most),
                one -> MissingSubmission.from(one, place.asOf()),
                place::at,
                asOf,
                filter);
    }
}
