package fi.kapa.obligation.matrix;

import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.judgement.Outcome;
import fi.kapa.obligation.judgement.Position;
import fi.kapa.obligation.judgement.Status;
import fi.kapa.obligation.matrix.Matrix.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One verdict on one organisation, without its reasons. */
@Schema(name = "MatrixItem")
record MatrixItem(
        BusinessId businessId,
        @Nullable String unit,
        ServiceCode serviceCode,
        Position verdict,
        Status status,
        @Nullable LocalDate adoptBy,
        List<String> ruleIds) {
    static final List<String> COLUMNS =
            List.of("businessId", "unit", "serviceCode", "verdict", "status", "adoptBy", "ruleIds");

    static MatrixItem of(Cell cell) {
        Outcome outcome = cell.outcome();
        return new MatrixItem(
                cell.key().businessId(),
                cell.key().unit(),
                cell.service(),
                outcome.verdict(),
                outcome.status(),
                outcome.deadline().adoptBy(),
                cell.judgement().reasons().stream()
                        .map(reason -> reason.rule().code())
                        .distinct()
                        .toList());
    }

    /** Its cells under {@link #COLUMNS}. */
    Stream<@Nullable Object> cells() {
        return Stream.of(businessId, unit, serviceCode, verdict, status, adoptBy, String.join(" ", ruleIds));
    }
}
