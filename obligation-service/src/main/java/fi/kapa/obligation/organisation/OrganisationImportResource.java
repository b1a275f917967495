package fi.kapa.obligation.organisation;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.obligation.csv.CsvUpload;
import fi.kapa.obligation.organisation.ImportOrganisations.Mode;
import fi.kapa.obligation.organisation.ImportOrganisations.Outcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of organisations over HTTP. */
@Path("/v1/organisation-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class OrganisationImportResource {
    private final ImportOrganisations importOrganisations;
    private final Exchange exchange;

    OrganisationImportResource(ImportOrganisations importOrganisations, Exchange exchange) {
        this.importOrganisations = importOrganisations;
        this.exchange = exchange;
    }

    @POST
    @Consumes(Csv.TYPE)
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(
            operationId = "importOrganisations",
            summary = "Register or change the organisations of a CSV file",
            description =
                    "UTF-8, RFC 4180, at most 20 MiB and 50 000 rows. Without a mode ALL_OR_NOTHING: with a defective row nothing is stored, and the answer"
                            + " is a problem whose pointers are /row/column; it lists the first 1 000 defects and counts the others. With VALID_ROWS each row's errors are"
                            + " told by /column, beyond the first 1 000 its first one only. Rows are counted from 1 below the line that names the columns. What a file has no"
                            + " column for (the English name, active) stays as it is")
    @APIResponse(
            responseCode = "201",
            description = "The file is imported; what became of each row",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response importFile(
            @QueryParam("mode") @Nullable Mode mode,
            @RequestBody(content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)))
                    InputStream file) {
        exchange.caller().mustServe(Caller.VRK);
        Mode chosen = mode == null ? Mode.ALL_OR_NOTHING : mode;
        try (CsvUpload upload = CsvUpload.receive(file)) {
            return exchange.onceAtLength(upload.body(), () -> imported(upload, chosen));
        }
    }

    private Answer imported(CsvUpload upload, Mode mode) {
        try (InputStream file = upload.open()) {
            return switch (importOrganisations.run(file, mode)) {
                case Outcome.Imported(var rows) ->
                    new Answer.Done(201, null, null, ImportReport.of(mode, rows, exchange::messages));
                case Outcome.Refused(var defects) -> Answer.refused(Refusal.invalid(defects));
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
