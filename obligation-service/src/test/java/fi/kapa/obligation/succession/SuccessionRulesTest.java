package fi.kapa.obligation.succession;

import static fi.kapa.obligation.organisation.OrganisationCategory.INDEPENDENT_PUBLIC_BODY;
import static fi.kapa.obligation.organisation.OrganisationCategory.MUNICIPAL_AUTHORITY;
import static fi.kapa.obligation.organisation.OrganisationCategory.PRIVATE_BODY;
import static fi.kapa.obligation.organisation.OrganisationCategory.STATE_AGENCY;
import static fi.kapa.obligation.organisation.OrganisationCategory.STATE_ENTERPRISE;
import static fi.kapa.obligation.succession.SuccessionView.SuccessionKind.CATEGORY_CHANGE;
import static fi.kapa.obligation.succession.SuccessionView.SuccessionKind.DIVISION;
import static fi.kapa.obligation.succession.SuccessionView.SuccessionKind.MERGER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.fact.Course;
import fi.kapa.obligation.fact.Ending;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.succession.SuccessionView.SuccessionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuccessionRulesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 1);
    private static final OrganisationKey ITSELF = OrganisationKey.of("9990101-9");
    private static final OrganisationKey OTHER = OrganisationKey.of("9990102-7");
    private static final OrganisationKey SCHOOL = OrganisationKey.of("9990103-5~koulu");
    private static final OrganisationKey UNKNOWN = OrganisationKey.of("9990104-3");
    private static final Course MUNICIPALITY = Course.of(MUNICIPAL_AUTHORITY);

    @Test
    void aSuccessorIsAnotherRegisteredOrganisation() {
        assertEquals(List.of(), defects(MUNICIPALITY, ending(DIVISION, NEW_YEAR, OTHER, SCHOOL)));
        assertEquals(
                List.of("/successors/0/businessId SAME_ORGANISATION", "/successors/2/businessId UNKNOWN_ORGANISATION"),
                defects(MUNICIPALITY, ending(DIVISION, NEW_YEAR, ITSELF, OTHER, UNKNOWN)));
    }

    @Test
    void aSuccessorIsThereOnTheDay() {
        Map<OrganisationKey, Course> registered = Map.of(
                ITSELF,
                MUNICIPALITY,
                OTHER,
                new Course(MUNICIPALITY.categories(), new Ending(NEW_YEAR, List.of("9990103-5~koulu"))));

        assertEquals(
                List.of(), SuccessionRules.defects(ITSELF, ending(MERGER, NEW_YEAR.minusDays(1), OTHER), registered));
        assertEquals(
                List.of("/successors/0/businessId ENDED_ORGANISATION"),
                inShort(SuccessionRules.defects(ITSELF, ending(MERGER, NEW_YEAR, OTHER), registered)));
    }

    @Test
    void aChangeOfCategoryChangesIt() {
        assertEquals(List.of("/category UNCHANGED"), defects(MUNICIPALITY, becoming(MUNICIPAL_AUTHORITY, NEW_YEAR)));
        assertEquals(List.of(), defects(MUNICIPALITY, becoming(PRIVATE_BODY, NEW_YEAR)));

        Course changed = SuccessionView.course(
                PRIVATE_BODY, List.of(recorded(becoming(PRIVATE_BODY, NEW_YEAR), MUNICIPAL_AUTHORITY)));
        assertEquals(List.of("/category UNCHANGED"), defects(changed, becoming(PRIVATE_BODY, NEW_YEAR.plusDays(1))));
        assertEquals(List.of(), defects(changed, becoming(PRIVATE_BODY, NEW_YEAR.minusDays(1))));
        assertEquals(List.of("/on DUPLICATE_DAY"), defects(changed, becoming(STATE_AGENCY, NEW_YEAR)));
    }

    @Test
    void whatCouldNotBeReadIsNotJudged() {
        Map<OrganisationKey, Course> registered = Map.of(ITSELF, MUNICIPALITY);
        Successor unread = new Successor(null, null);

        assertEquals(
                List.of(),
                SuccessionRules.defects(
                        ITSELF,
                        new SuccessionRequest(MERGER, null, Arrays.asList(null, unread), null, null),
                        registered));
        assertEquals(
                List.of(),
                SuccessionRules.defects(
                        ITSELF,
                        new SuccessionRequest(CATEGORY_CHANGE, null, List.of(), MUNICIPAL_AUTHORITY, null),
                        registered));
    }

    @Test
    void anOrganisationEndsOnceAndChangesOnlyBeforeItsEnd() {
        Course ending = new Course(MUNICIPALITY.categories(), new Ending(NEW_YEAR, List.of("9990102-7")));
        SuccessionRuling ended = new SuccessionRuling.AlreadyEnded(NEW_YEAR);
        SuccessionRuling allowed = new SuccessionRuling.Allowed();

        assertEquals(allowed, SuccessionRules.judge(MUNICIPALITY, ending(MERGER, NEW_YEAR, OTHER)));
        assertEquals(ended, SuccessionRules.judge(ending, ending(MERGER, NEW_YEAR.minusYears(1), OTHER)));
        assertEquals(ended, SuccessionRules.judge(ending, ending(DIVISION, NEW_YEAR.plusYears(1), OTHER, SCHOOL)));
        assertEquals(ended, SuccessionRules.judge(ending, becoming(PRIVATE_BODY, NEW_YEAR)));
        assertEquals(allowed, SuccessionRules.judge(ending, becoming(PRIVATE_BODY, NEW_YEAR.minusDays(1))));
    }

    @Test
    void theCategoriesOfTheDaysDoNotDependOnWhatWasRecordedFirst() {
        SuccessionView first = recorded(becoming(STATE_ENTERPRISE, NEW_YEAR), STATE_AGENCY);
        SuccessionView second = recorded(becoming(INDEPENDENT_PUBLIC_BODY, NEW_YEAR.plusYears(1)), STATE_ENTERPRISE);
        SuccessionView end = recorded(ending(MERGER, NEW_YEAR.plusYears(2), OTHER), INDEPENDENT_PUBLIC_BODY);

        Course course = SuccessionView.course(STATE_ENTERPRISE, List.of(end, second, first));

        assertEquals(course, SuccessionView.course(STATE_ENTERPRISE, List.of(first, second, end)));
        assertEquals(STATE_AGENCY, course.categoryOn(NEW_YEAR.minusDays(1)));
        assertEquals(STATE_ENTERPRISE, course.categoryOn(NEW_YEAR));
        assertEquals(INDEPENDENT_PUBLIC_BODY, course.categoryOn(NEW_YEAR.plusYears(1)));
        assertEquals(new Ending(NEW_YEAR.plusYears(2), List.of("9990102-7")), course.end());
    }

    private static List<String> defects(Course course, SuccessionRequest draft) {
        return inShort(SuccessionRules.defects(
                ITSELF, draft, Map.of(ITSELF, course, OTHER, MUNICIPALITY, SCHOOL, MUNICIPALITY)));
    }

    private static List<String> inShort(List<Defect> defects) {
        return defects.stream()
                .map(defect -> defect.pointer() + " " + defect.code())
                .toList();
    }

    private static SuccessionRequest ending(SuccessionKind kind, LocalDate on, OrganisationKey... successors) {
        return request(kind, on, null, successors);
    }

    private static SuccessionRequest becoming(OrganisationCategory category, LocalDate on) {
        return request(CATEGORY_CHANGE, on, category);
    }

    private static SuccessionRequest request(
            SuccessionKind kind, LocalDate on, @Nullable OrganisationCategory category, OrganisationKey... successors) {
        return new SuccessionRequest(
                kind, on, Arrays.stream(successors).map(Successor::of).toList(), category, "Perustelut.");
    }

    private static SuccessionView recorded(SuccessionRequest request, OrganisationCategory former) {
        return new SuccessionView(
                Ids.next(),
                ITSELF,
                request.kind(),
                request.on(),
                request.successors(),
                former,
                request.category(),
                request.reasons(),
                Instant.parse("2016-09-15T08:12:03Z"));
    }
}
