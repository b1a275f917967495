package fi.kapa.notification.schedule;

import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of schedule-service's facts. */
record SubmissionFact(
        UUID submissionId,
        String reference,
        int revision,
        OrganisationKey organisation,
        boolean late,
        OfficialLanguage language,
        Instant submittedAt,
        List<GoalFact> goals) {

    /** One goal. */
    record GoalFact(
            String serviceCode,
            YearMonth targetMonth,
            @Nullable YearMonth readyFrom,
            @Nullable LocalDate contractEndsOn) {}
}
