package fi.kapa.obligation.matrix;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.verdict.Question;
import fi.kapa.obligation.verdict.Questions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The verdicts counted, over HTTP. */
@Path("/v1/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
class CoverageResource {
    private final Matrix matrix;
    private final Questions questions;
    private final Exchange exchange;

    CoverageResource(Matrix matrix, Questions questions, Exchange exchange) {
        this.matrix = matrix;
        this.questions = questions;
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
            operationId = "getCoverage",
            summary = "How many of the organisations that the caller may see stand where with each service")
    @APIResponse(responseCode = "200", description = "Counts by service, category and status")
    public Coverage get(
            @QueryParam("category") @Nullable OrganisationCategory category,
            @QueryParam("serviceCode") @Nullable ServiceCode serviceCode,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        Question question = questions.of(asOf, knownAt);
        var filter = new Matrix.Filter(null, category, serviceCode, null, null);
        return Coverage.of(question, matrix.cells(exchange.caller(), filter, question, null));
    }
}
