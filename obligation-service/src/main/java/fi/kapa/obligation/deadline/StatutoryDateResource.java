package fi.kapa.obligation.deadline;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.deadline.Warning.Kind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The days of which an organisation was told, over HTTP: whoever is about to write to it learns whether that still has a meaning. */
@Path("/v1/statutory-dates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
class StatutoryDateResource {
    private final StatutoryDates dates;
    private final JudgeDates judgeDates;
    private final Exchange exchange;

    StatutoryDateResource(StatutoryDates dates, JudgeDates judgeDates, Exchange exchange) {
        this.dates = dates;
        this.judgeDates = judgeDates;
        this.exchange = exchange;
    }

    /** How it stands with a day now. */
    @Schema(name = "StatutoryDateState")
    enum Standing {
        APPROACHING,
        OVERDUE,
        /** Nothing is to be done by this day: the service is in use, an exemption is in force, the day has become another. */
        LAPSED;

        static Standing of(Kind kind) {
            return switch (kind) {
                case APPROACHING -> APPROACHING;
                case OVERDUE -> OVERDUE;
            };
        }
    }

    /**
     * A day as it is answered.
     *
     * @param told what the organisation was told last
     */
    @Schema(name = "StatutoryDate")
    record View(
            UUID id,
            OrganisationKey organisation,
            ServiceCode serviceCode,
            @Nullable LocalDate adoptBy,
            @Nullable LocalDate startJoiningBy,
            Standing state,
            Kind told,
            Instant toldAt) {

        static View of(StatutoryDate date, Standing standing) {
            StatutoryDate.Key key = date.key();
            return new View(
                    date.id(),
                    key.organisation(),
                    key.service(),
                    key.deadline().adoptBy(),
                    key.deadline().startJoiningBy(),
                    standing,
                    date.told(),
                    date.toldAt());
        }
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional(TxType.SUPPORTS)
    @Operation(
            operationId = "getStatutoryDate",
            summary = "A day of which an organisation was told, and how it stands with it today")
    @APIResponse(responseCode = "200", description = "The day, judged now")
    public View get(@PathParam("id") UUID id) {
        StatutoryDate date = dates.visible(id, exchange.caller());
        return View.of(date, judgeDates.kind(date.key()).map(Standing::of).orElse(Standing.LAPSED));
    }
}
