package fi.kapa.obligation.verdict;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.verdict.FactsOnRecord.OfOrganisation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The verdicts on a registered organisation over HTTP. */
@Path("/v1/organisations/{organisation}/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
class ObligationResource {
    private final FactsOnRecord facts;
    private final Verdicts verdicts;
    private final Exchange exchange;
    private final Clock clock;

    ObligationResource(FactsOnRecord facts, Verdicts verdicts, Exchange exchange, Clock clock) {
        this.facts = facts;
        this.verdicts = verdicts;
        this.exchange = exchange;
        this.clock = clock;
    }

    @GET
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
            operationId = "getObligations",
            summary = "What the organisation must adopt, by when and why, as of a day and as known at an instant")
    @APIResponse(responseCode = "200", description = "One verdict per service, with its reasons")
    public Verdicts.Answer get(
            @PathParam("organisation") OrganisationKey organisation,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            @QueryParam("serviceCode") @Nullable ServiceCode serviceCode) {
        exchange.caller().mustActFor(organisation);
        Instant now = clock.instant();
        Instant known = knownAt == null ? now : knownAt;
        if (known.isAfter(now)) {
            throw Refusal.invalid(Defect.at("knownAt", "IN_THE_FUTURE")).exception();
        }
        OfOrganisation onRecord = facts.of(organisation, known)
                .orElseThrow(() -> Refusal.notFound().exception());
        return verdicts.judge(
                asOf == null ? LocalDate.now(clock) : asOf,
                known,
                code -> serviceCode == null || serviceCode.equals(code),
                onRecord::on);
    }
}
