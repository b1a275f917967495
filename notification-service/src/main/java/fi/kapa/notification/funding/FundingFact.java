package fi.kapa.notification.funding;

import fi.kapa.chassis.standard.Money;
import fi.kapa.chassis.standard.OrganisationKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of funding-service's facts. */
record FundingFact(
        UUID applicationId,
        String reference,
        OrganisationKey organisation,
        String purpose,
        List<String> serviceCodes,
        @Nullable String instrument,
        Instant submittedAt,
        @Nullable String outcome,
        @Nullable Money granted,
        @Nullable BigDecimal share,
        @Nullable PeriodFact period,
        @Nullable LocalDate reportDueOn,
        @Nullable LocalDate decidedOn) {

    /** When the costs may accrue, both days included. */
    record PeriodFact(LocalDate from, LocalDate to) {}
}
