package fi.kapa.obligation.organisation;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Problem.InputError;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.organisation.ImportOrganisations.Mode;
import fi.kapa.obligation.organisation.ImportOrganisations.Result;
import fi.kapa.obligation.organisation.ImportOrganisations.RowResult;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a file as it is answered; the counts are of rows. */
@Schema(name = "OrganisationImport")
record ImportReport(
        Mode mode, int total, long registered, long changed, long unchanged, long refused, List<ImportedRow> rows) {

    /**
     * One row.
     *
     * @param row 1, 2, … below the line that names the columns
     * @param organisation absent when it could not be read
     */
    @Schema(name = "ImportedRow")
    record ImportedRow(int row, @Nullable OrganisationKey organisation, Result result, List<InputError> errors) {}

    static ImportReport of(Mode mode, List<RowResult> rows, Function<List<Defect>, List<InputError>> messages) {
        return new ImportReport(
                mode,
                rows.size(),
                count(rows, Result.REGISTERED),
                count(rows, Result.CHANGED),
                count(rows, Result.UNCHANGED),
                count(rows, Result.REFUSED),
                rows.stream()
                        .map(one -> new ImportedRow(
                                one.row(), one.organisation(), one.result(), messages.apply(one.defects())))
                        .toList());
    }

    private static long count(List<RowResult> rows, Result result) {
        return rows.stream().filter(one -> one.result() == result).count();
    }
}
