package fi.kapa.schedule.submission;

import static fi.kapa.schedule.submission.ASubmission.MAY;
import static fi.kapa.schedule.submission.ASubmission.goal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.problem.Defect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionRulesTest {
    private static final LocalDate DUE = LocalDate.of(2016, 10, 31);
    private static final Set<String> CATALOGUE = Set.of("VIESTINVALITYS", "TUNNISTAMINEN");
    private static final Map<String, Optional<LocalDate>> LATEST = Map.of(
            "VIESTINVALITYS", Optional.of(LocalDate.of(2017, 7, 1)),
            "ASIOINTIVALTUUDET", Optional.empty());

    @ParameterizedTest(name = "submitted at {0}, late: {1}")
    @CsvSource({
        "2016-09-15T08:12:03Z, false",
        "2016-10-31T21:59:59.999999Z, false",
        "2016-10-31T22:00:00Z, true",
        "2017-03-01T00:00:00Z, true"
    })
    void theLastDayEndsAtMidnightInHelsinki(Instant submittedAt, boolean late) {
        assertEquals(late, SubmissionRules.late(submittedAt, DUE));
    }

    @Test
    void eachGoalNamesAServiceOfTheCatalogueAndEachServiceOnce() {
        assertEquals(List.of(), SubmissionRules.defects(List.of("VIESTINVALITYS", "TUNNISTAMINEN"), CATALOGUE));
        assertEquals(
                List.of("/goals/0/serviceCode UNKNOWN_SERVICE", "/goals/3/serviceCode DUPLICATE_SERVICE"),
                shown(SubmissionRules.defects(
                        Arrays.asList("FAX", "VIESTINVALITYS", null, "VIESTINVALITYS"), CATALOGUE)));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "VIESTINVALITYS, 2017-07, ''",
        "VIESTINVALITYS, 2017-08, /goals/0/targetMonth AFTER_LATEST_DATE",
        "ASIOINTIVALTUUDET, 2030-01, ''",
        "LEFT_THE_CATALOGUE, 2030-01, ''"
    })
    void aGoalAfterTheMonthOfTheLatestDateIsWarnedOf(String service, YearMonth target, String warning) {
        ScheduleSubmission submission = ASubmission.with(goal(service, target));
        assertEquals(
                warning.isEmpty() ? List.of() : List.of(warning), shown(SubmissionRules.warnings(submission, LATEST)));
    }

    @Test
    void theLatestDateIsTheActs() {
        ScheduleSubmission submission = ASubmission.with(goal("VIESTINVALITYS", YearMonth.of(2017, 8)));
        assertEquals(
                "571/2016 § 29.1",
                SubmissionRules.warnings(submission, LATEST).getFirst().legalBasis());
    }

    @Test
    void whoIsReadyOnlyAfterTheTargetIsWarned() {
        Goal ready = new Goal("TUNNISTAMINEN", MAY, MAY, null, null, null);
        Goal tooLate = new Goal("VIESTINVALITYS", MAY, MAY.plusMonths(1), null, null, null);
        assertEquals(
                List.of("/goals/1/readyFrom READY_AFTER_TARGET"),
                shown(SubmissionRules.warnings(ASubmission.with(ready, tooLate), LATEST)));
    }

    @Test
    void anUnregisteredOrganisationIsWarnedOf() {
        assertEquals(
                List.of("/businessId UNKNOWN_ORGANISATION"),
                shown(SubmissionRules.warnings(ASubmission.waiting(), LATEST)));
    }

    private static List<String> shown(List<Defect> defects) {
        return defects.stream()
                .map(defect -> defect.pointer() + " " + defect.code())
                .toList();
    }
}
