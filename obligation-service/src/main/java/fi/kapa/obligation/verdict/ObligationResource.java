package fi.kapa.obligation.verdict;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
    private final RegisteredVerdicts verdicts;
    private final Exchange exchange;

    ObligationResource(RegisteredVerdicts verdicts, Exchange exchange) {
        this.verdicts = verdicts;
        this.exchange = exchange;
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
            summary = "What the organisation must adopt, by when and why, as of a day and as known at an instant",
            description =
                    "Without a day, an instant or a service the answer may be up to a second old where another replica recorded"
                            + " something since; knownAt says as of when it is known.")
    @APIResponse(responseCode = "200", description = "One verdict per service, with its reasons")
    public Verdicts get(
            @PathParam("organisation") OrganisationKey organisation,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            @QueryParam("serviceCode") @Nullable ServiceCode serviceCode) {
        Caller caller = exchange.caller();
        caller.mustActFor(organisation);
        return verdicts.on(
                        organisation, asOf, knownAt, serviceCode, caller.role().orElseThrow())
                .orElseThrow(() -> Refusal.notFound().exception());
    }
}
