package fi.kapa.notification.deadline;

import fi.kapa.chassis.standard.OrganisationKey;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of ObligationApproaching and ObligationOverdue; one of the days is there. */
record StatutoryDateFact(
        UUID statutoryDateId,
        OrganisationKey organisation,
        String serviceCode,
        @Nullable LocalDate adoptBy,
        @Nullable LocalDate startJoiningBy,
        List<String> legalBasis) {

    /** What people call the matter by: it has no number, and whose duty to which service it is says all. */
    String reference() {
        return organisation + "/" + serviceCode;
    }
}
