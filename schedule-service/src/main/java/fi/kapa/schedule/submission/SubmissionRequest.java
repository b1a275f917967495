package fi.kapa.schedule.submission;

import fi.kapa.chassis.json.Items;
import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A submission as it is sent; an amendment is sent whole as well. */
@Schema(name = "ScheduleSubmissionRequest")
record SubmissionRequest(
        BusinessId businessId,
        OrganisationKey.@Nullable Unit unit,
        OfficialLanguage language,
        SubmitterRequest submitter,
        @Items(min = 1) List<GoalRequest> goals) {

    /** Who submits. */
    @Schema(name = "SubmitterRequest")
    record SubmitterRequest(
            String name, EmailAddress email, @Nullable String phone) {}

    /** One goal. */
    @Schema(name = "ScheduleGoalRequest")
    record GoalRequest(
            String serviceCode,
            YearMonth targetMonth,
            @Nullable YearMonth readyFrom,
            @Nullable LocalDate contractEndsOn,
            @Nullable String currentSolution,
            @Prose @Nullable String notes) {

        Goal toGoal() {
            return new Goal(serviceCode, targetMonth, readyFrom, contractEndsOn, currentSolution, notes);
        }
    }

    /** Whom the submission is for, as far as that could be read. */
    Optional<OrganisationKey> organisation() {
        return OrganisationKey.ofParts(businessId, unit);
    }

    /** The services of the goals in their order; null for one that could not be read. */
    List<@Nullable String> serviceCodes() {
        Stream<@Nullable String> codes = goals.stream().map(goal -> goal == null ? null : goal.serviceCode());
        return Arrays.asList(codes.toArray(String[]::new));
    }

    SubmissionContent toContent() {
        return new SubmissionContent(
                language,
                new Submitter(submitter.name(), submitter.email(), submitter.phone()),
                goals.stream().map(GoalRequest::toGoal).toList());
    }
}
