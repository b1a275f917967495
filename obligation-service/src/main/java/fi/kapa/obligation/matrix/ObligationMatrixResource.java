package fi.kapa.obligation.matrix;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Limit;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.judgement.Position;
import fi.kapa.obligation.judgement.Status;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The matrix of verdicts over HTTP. */
@Path("/v1/obligations")
@Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
@Tag(name = "Obligations")
class ObligationMatrixResource {
    private final Matrix matrix;
    private final Questions questions;
    private final Exchange exchange;

    ObligationMatrixResource(Matrix matrix, Questions questions, Exchange exchange) {
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
            operationId = "listObligations",
            summary = "The verdicts on all organisations that the caller may see, by organisation and service",
            description = "As CSV all of them, unless a limit is given")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        properties = {
                                            @SchemaProperty(
                                                    name = "items",
                                                    type = SchemaType.ARRAY,
                                                    implementation = MatrixItem.class),
                                            @SchemaProperty(name = "next", type = SchemaType.STRING)
                                        })),
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @QueryParam("organisation") @Nullable OrganisationKey organisation,
            @QueryParam("name") @Nullable String name,
            @QueryParam("category") @Nullable OrganisationCategory category,
            @QueryParam("serviceCode") @Nullable ServiceCode serviceCode,
            @QueryParam("verdict") @Nullable Position verdict,
            @QueryParam("status") @Nullable Status status,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context Request request) {
        int most = Limit.of(limit);
        Caller caller = exchange.caller();
        var filter = new Matrix.Filter(organisation, name, category, serviceCode, verdict, status);
        String position = Cursor.position(cursor, asOf, knownAt, filter);
        Place after = position == null ? null : Place.of(position);
        Question question = after == null ? questions.of(asOf, knownAt) : questions.of(after.asOf(), after.knownAt());
        if (Csv.isWanted(request)) {
            return Csv.answer(MatrixItem.COLUMNS, () -> {
                Stream<Cell> cells = matrix.cells(caller, filter, question, after);
                return (limit == null ? cells : cells.limit(most))
                        .map(cell -> MatrixItem.of(cell).cells());
            });
        }
        var page = Page.of(
                limit,
                after,
                (place, many) -> matrix.cells(caller, filter, question, place)
                        .limit(many)
                        .toList(),
                MatrixItem::of,
                cell -> placeOf(question, cell),
                asOf,
                knownAt,
                filter);
        return Response.ok(page, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static Place placeOf(Question question, Cell last) {
        return new Place(question.asOf(), question.knownAt(), last.key(), last.service());
    }
}
