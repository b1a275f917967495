package fi.kapa.funding.calculation;

import fi.kapa.chassis.standard.Money;
import fi.kapa.funding.project.Instrument;
import fi.kapa.funding.project.Share;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What could be granted and paid.
 *
 * @param eligible the costs that count
 * @param grantable the share of them
 * @param payable what is paid of it against the actual costs
 */
@Schema(name = "FundingCalculation")
record Calculation(
        LocalDate asOf,
        Money eligible,
        Share share,
        Money grantable,
        Money payable,
        @Nullable Instrument instrument,
        List<Reason> reasons) {}
