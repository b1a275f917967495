package fi.kapa.schedule.submission;

import fi.kapa.chassis.problem.Defect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is judged of a submission's goals. */
final class SubmissionRules {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private SubmissionRules() {}

    /**
     * Each goal names a service of the catalogue, and each service once.
     *
     * @param serviceCodes of the goals in their order; null for one that could not be read
     */
    static List<Defect> defects(List<@Nullable String> serviceCodes, Set<String> catalogue) {
        List<Defect> defects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < serviceCodes.size(); i++) {
            String code = serviceCodes.get(i);
            String pointer = "/goals/" + i + "/serviceCode";
            if (code != null && !catalogue.contains(code)) {
                defects.add(Defect.at(pointer, "UNKNOWN_SERVICE"));
            } else if (code != null && !seen.add(code)) {
                defects.add(Defect.at(pointer, "DUPLICATE_SERVICE"));
            }
        }
        return defects;
    }

    /** A submission after the day on which goals were due is accepted and marked (the ministry's page: at the latest 31.10.2016). */
    static boolean late(Instant submittedAt, LocalDate due) {
        return LocalDate.ofInstant(submittedAt, HELSINKI).isAfter(due);
    }

    /** What the submitter should know though it is accepted. */
    static List<Defect> warnings(ScheduleSubmission submission, Map<String, Optional<LocalDate>> latestDates) {
        List<Defect> warnings = new ArrayList<>();
        if (!submission.organisationKnown()) {
            warnings.add(Defect.at("/businessId", "UNKNOWN_ORGANISATION"));
        }
        for (int i = 0; i < submission.goals().size(); i++) {
            Goal goal = submission.goals().get(i);
            Optional<LocalDate> latest = latestDates.getOrDefault(goal.serviceCode(), Optional.empty());
            if (latest.filter(day -> goal.targetMonth().atDay(1).isAfter(day)).isPresent()) {
                warnings.add(Defect.at("/goals/" + i + "/targetMonth", "AFTER_LATEST_DATE", latest.get())
                        .basedOn("571/2016 § 29.1"));
            }
            YearMonth ready = goal.readyFrom();
            if (ready != null && ready.isAfter(goal.targetMonth())) {
                warnings.add(Defect.at("/goals/" + i + "/readyFrom", "READY_AFTER_TARGET"));
            }
        }
        return warnings;
    }
}
