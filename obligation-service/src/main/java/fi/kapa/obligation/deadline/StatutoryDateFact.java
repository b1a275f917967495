package fi.kapa.obligation.deadline;

import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.deadline.Warning.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is told of a day by which it must meet a duty.
 *
 * @param legalBasis of the duty and its day, such as {@code 571/2016 § 29.1(1)}
 */
record StatutoryDateFact(
        UUID statutoryDateId,
        OrganisationKey organisation,
        ServiceCode serviceCode,
        @Nullable LocalDate adoptBy,
        @Nullable LocalDate startJoiningBy,
        Kind state,
        List<String> legalBasis,
        Instant recordedAt) {

    static Fact of(StatutoryDate date, List<String> legalBasis) {
        StatutoryDate.Key key = date.key();
        return Fact.of(
                name(date.told()),
                "statutory-date",
                date.id(),
                key.organisation(),
                date.version(),
                new StatutoryDateFact(
                        date.id(),
                        key.organisation(),
                        key.service(),
                        key.deadline().adoptBy(),
                        key.deadline().startJoiningBy(),
                        date.told(),
                        legalBasis,
                        date.toldAt()));
    }

    private static String name(Kind told) {
        return switch (told) {
            case APPROACHING -> "ObligationApproaching";
            case OVERDUE -> "ObligationOverdue";
        };
    }
}
