package fi.kapa.obligation.matrix;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.page.Csv;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.matrix.Matrix.Cell;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The verdicts counted, over HTTP. */
@Path("/v1/coverage")
@Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
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
            summary = "How many of the organisations that the caller may see stand where with each service",
            description = "On a day, or with from and to on the last day of each of at most 36 months")
    @APIResponse(
            responseCode = "200",
            description = "Counts by service, category and status, and by month where months are asked about",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Coverage.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response get(
            @QueryParam("category") @Nullable OrganisationCategory category,
            @QueryParam("serviceCode") @Nullable ServiceCode serviceCode,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("from") @Nullable @Schema(ref = "Month") String from,
            @QueryParam("to") @Nullable @Schema(ref = "Month") String to,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            @Context Request request) {
        Optional<Months> months = Months.of(from, to, asOf);
        Question question = questions.of(months.map(Months::lastDay).orElse(asOf), knownAt);
        var filter = new Matrix.Filter(null, null, category, serviceCode, null, null);
        List<LocalDate> days = months.map(Months::lastDays).orElse(List.of(question.asOf()));
        Stream<Cell> cells = matrix.cells(exchange.caller(), filter, question, days);
        Coverage coverage = months.isPresent() ? Coverage.byMonth(question, cells) : Coverage.ofDay(question, cells);
        return Csv.isWanted(request)
                ? Csv.answer(
                        Coverage.Count.COLUMNS, () -> coverage.items().stream().map(Coverage.Count::cells))
                : Response.ok(coverage, MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build();
    }
}
