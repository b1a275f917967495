package fi.kapa.obligation.deadline;

import static fi.kapa.obligation.catalogue.ServiceCode.ASIOINTIVALTUUDET;
import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUVAYLA;
import static fi.kapa.obligation.catalogue.ServiceCode.TUNNISTAMINEN;
import static fi.kapa.obligation.catalogue.ServiceCode.VIESTINVALITYS;
import static fi.kapa.obligation.organisation.OrganisationCategory.INDEPENDENT_PUBLIC_BODY;
import static fi.kapa.obligation.organisation.OrganisationCategory.STATE_AGENCY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.rule.AMatter;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an organisation is told of which day when; the messages service is to be used by 1 July 2017. */
class WarningRulesTest {
    private static final String NOTHING = "";
    private static final WarningRules RULES = new WarningRules(Period.ofDays(90));

    private final AMatter messages = AMatter.of(STATE_AGENCY, VIESTINVALITYS);
    private final AMatter bus = AMatter.of(STATE_AGENCY, PALVELUVAYLA);

    @Test
    void aDayIsToldOfNinetyDaysBeforeItUntilItself() {
        assertEquals(NOTHING, warning(messages.on("2017-04-01")));
        assertEquals("APPROACHING 2017-07-01", warning(messages.on("2017-04-02")));
        assertEquals("APPROACHING 2017-07-01", warning(messages.on("2017-07-01")));
        assertEquals("OVERDUE 2017-07-01", warning(messages.on("2017-07-02")));
    }

    @Test
    void whoAdoptedInTimeIsToldNothing() {
        AMatter adopted = messages.adoptedOn("2017-05-10");
        assertEquals("APPROACHING 2017-07-01", warning(adopted.on("2017-05-09")));
        assertEquals(NOTHING, warning(adopted.on("2017-05-10")));
        assertEquals(NOTHING, warning(adopted.on("2017-07-02")));
    }

    @Test
    void anExemptionForTheWholeLeavesNothingToBeTold() {
        AMatter exempt = messages.exempt(Scope.WHOLE, "2017-01-01", "2017-12-31");
        assertEquals(NOTHING, warning(exempt.on("2017-06-15")));
        assertEquals(NOTHING, warning(exempt.on("2017-12-31")));
        assertEquals("OVERDUE 2017-07-01", warning(exempt.on("2018-01-01")));
    }

    @Test
    void anExemptionForAPartLeavesTheRestToBeDoneByTheDay() {
        AMatter partly = messages.exempt(Scope.PART, "2017-01-01", null);
        assertEquals("APPROACHING 2017-07-01", warning(partly.on("2017-06-15")));
        assertEquals("OVERDUE 2017-07-01", warning(partly.on("2017-07-02")));
    }

    @Test
    void theDayAfterAnOwnContractIsToldOfWhileTheContractStillRuns() {
        AMatter deferred = messages.withContractEnding("2018-05-31");
        assertEquals(NOTHING, warning(deferred.on("2017-07-02")));
        assertEquals("APPROACHING 2018-06-01", warning(deferred.on("2018-03-15")));
        assertEquals("OVERDUE 2018-06-01", warning(deferred.on("2018-06-02")));
        assertEquals(NOTHING, warning(messages.withContractEnding(null).on("2018-03-15")), "no known end, no day");
    }

    @Test
    void aContractThatEndsBeforeTheDayDoesNotKeepTheDayUntold() {
        AMatter notYetDue = messages.withContractEnding("2017-06-20");
        assertEquals("APPROACHING 2017-07-01", warning(notYetDue.on("2017-06-15")));
    }

    @Test
    void toTheBusJoiningIsToBeBegunByItsDay() {
        assertEquals("APPROACHING 2016-07-15", warning(bus.on("2016-07-15")));
        assertEquals("OVERDUE 2016-07-15", warning(bus.on("2016-07-16")));
        assertEquals(NOTHING, warning(bus.startedOn("2016-07-16").on("2016-07-16")));
        assertEquals(NOTHING, warning(bus.where(Circumstance.NEW_SERVICES, true).on("2016-09-15")), "bound, by no day");
    }

    @Test
    void whereThereIsNoDutyThereIsNothingToBeTold() {
        assertEquals(
                NOTHING, warning(AMatter.of(STATE_AGENCY, ASIOINTIVALTUUDET).on("2017-06-15")));
        assertEquals(
                NOTHING,
                warning(AMatter.of(INDEPENDENT_PUBLIC_BODY, TUNNISTAMINEN).on("2018-01-02")));
        assertEquals(
                NOTHING,
                warning(AMatter.of(STATE_AGENCY, TUNNISTAMINEN)
                        .where(Circumstance.NEEDS_IDENTIFICATION, false)
                        .on("2018-01-02")));
        assertEquals(NOTHING, warning(messages.on("2016-07-14")), "the act is not in force");
    }

    @Test
    void thatADayHasPassedIsNewsOnlyWhereItHadNotPassedBefore() {
        assertEquals("OVERDUE 2017-07-01", news(messages.on("2017-07-02"), "2017-07-01"));
        assertEquals(NOTHING, news(messages.on("2017-07-03"), "2017-07-02"));
        assertEquals(NOTHING, news(bus.on("2019-09-15"), "2016-09-15"));
    }

    @Test
    void thatADayApproachesIsNewsOnTheFirstDayToo() {
        assertEquals("APPROACHING 2017-07-01", news(messages.on("2017-06-15"), "2017-06-15"));
    }

    @Test
    void whatAnExemptionHadCoveredIsNewsWhenItEnds() {
        AMatter exempt = messages.exempt(Scope.WHOLE, "2017-01-01", "2018-12-31");
        assertEquals("OVERDUE 2017-07-01", news(exempt.on("2019-01-01"), "2018-03-01"));
    }

    @Test
    void theDayRestsOnTheActAndForTheBusOnTheMinistrysPage() {
        assertEquals(
                List.of("571/2016 § 5.1", "571/2016 § 29.1(3)"),
                messages.matter().basisOfDeadline());
        assertEquals(
                List.of(
                        "571/2016 § 5.1",
                        "Valtiovarainministeriö: Hallinnon yhteisten sähköisten tukipalvelujen käyttövelvoitteet"),
                bus.matter().basisOfDeadline());
    }

    private static String warning(AMatter one) {
        return RULES.warning(one.matter()).map(WarningRulesTest::text).orElse(NOTHING);
    }

    private static String news(AMatter one, String since) {
        return RULES.news(one.matter(), LocalDate.parse(since))
                .map(WarningRulesTest::text)
                .orElse(NOTHING);
    }

    private static String text(Warning warning) {
        return warning.kind() + " " + warning.deadline().day().orElseThrow();
    }
}
