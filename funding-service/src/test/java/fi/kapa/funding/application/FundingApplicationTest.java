package fi.kapa.funding.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.kapa.chassis.standard.Money;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.funding.application.ApplicationRuling.Done;
import fi.kapa.funding.application.ApplicationRuling.IllegalStep;
import fi.kapa.funding.application.ApplicationRuling.NotPrepared;
import fi.kapa.funding.application.ApplicationRuling.SamePerson;
import fi.kapa.funding.application.ApplicationState.Step;
import fi.kapa.funding.call.CallTerms;
import fi.kapa.funding.decision.Decision;
import fi.kapa.funding.project.CostLine;
import fi.kapa.funding.project.CostLineDraft;
import fi.kapa.funding.project.CostType;
import fi.kapa.funding.project.Instrument;
import fi.kapa.funding.project.PeriodDraft;
import fi.kapa.funding.project.Purpose;
import fi.kapa.funding.project.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FundingApplicationTest {
    private static final LocalDate DAY = LocalDate.parse("2016-09-15");
    private static final Decision REJECTION = Decision.rejected(List.of(), "Ei edistä käyttöönottoa.");

    @Test
    void nobodyDecidesWhatNobodyProposed() {
        assertInstanceOf(NotPrepared.class, submitted().decide(REJECTION, "b", DAY));
        FundingApplication asked = submitted();
        asked.requestInformation("Mitä integroidaan?");
        assertInstanceOf(NotPrepared.class, asked.decide(REJECTION, "b", DAY));
    }

    @Test
    void whoProposedDoesNotDecide() {
        assertInstanceOf(SamePerson.class, prepared("a").decide(REJECTION, "a", DAY));
        assertInstanceOf(Done.class, prepared("a").decide(REJECTION, "b", DAY));
    }

    @Test
    void thePreparerIsWhoMadeTheStandingProposal() {
        FundingApplication application = prepared("a");
        application.propose(new Proposal(REJECTION, "b", Instant.EPOCH));
        assertInstanceOf(SamePerson.class, application.decide(REJECTION, "b", DAY));
        assertInstanceOf(Done.class, application.decide(REJECTION, "a", DAY));
    }

    @Test
    void aQuestionAfterTheProposalMakesItFall() {
        FundingApplication application = prepared("a");
        application.requestInformation("Mitä integroidaan?");
        assertNull(application.proposal());
        application.supplement(new Supplement("Verotulot.", List.of(), Instant.EPOCH));
        assertEquals(ApplicationState.SUBMITTED, application.state());
        assertInstanceOf(NotPrepared.class, application.decide(REJECTION, "b", DAY));
    }

    @Test
    void aSupplementMayBringNewCostLines() {
        FundingApplication application = submitted();
        CostLine dearer = new CostLine(CostType.OWN_WORK, Money.of("20.00"), "Oma työ");
        application.supplement(new Supplement("Kustannukset nousivat.", List.of(dearer), Instant.EPOCH));
        application.supplement(new Supplement("Muuten ennallaan.", List.of(), Instant.EPOCH));
        assertEquals(List.of(dearer), application.applied().costLines());
        assertEquals(2, application.supplements().size());
    }

    @Test
    void aDecisionIsFinalOnEveryPath() {
        FundingApplication application = prepared("a");
        application.decide(REJECTION, "b", DAY);
        assertEquals(new IllegalStep(ApplicationState.REJECTED), application.decide(REJECTION, "c", DAY));
        assertEquals(new IllegalStep(ApplicationState.REJECTED), application.withdraw(null));
        assertEquals(
                new IllegalStep(ApplicationState.REJECTED),
                application.propose(new Proposal(REJECTION, "c", Instant.EPOCH)));
        assertEquals(new IllegalStep(ApplicationState.REJECTED), application.requestInformation("Miksi?"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationState.class,
            names = {"GRANTED", "REJECTED", "WITHDRAWN", "SUSPENDED", "REPORTED", "LAPSED", "CLOSED"})
    void whatIsDecidedOrWithdrawnAllowsNoneOfTheStepsBefore(ApplicationState state) {
        EnumSet.allOf(Step.class).forEach(step -> assertEquals(false, state.allows(step), step::name));
    }

    private static FundingApplication prepared(String preparer) {
        FundingApplication application = submitted();
        application.propose(new Proposal(REJECTION, preparer, Instant.EPOCH));
        return application;
    }

    private static FundingApplication submitted() {
        FundingApplication application = new FundingApplication(
                "RA-2016-000001",
                OrganisationKey.of("0201256-6"),
                "organisation|0201256-6|x",
                new ApplicationContent(
                        UUID.randomUUID(),
                        Purpose.PLANNING,
                        List.of("PALVELUVAYLA"),
                        List.of(new CostLineDraft(CostType.OWN_WORK, Money.of("10.00"), "Oma työ")),
                        List.of(),
                        new PeriodDraft(DAY, DAY.plusYears(1))));
        application.submit(new Submission(
                Instrument.DISCRETIONARY_GRANT,
                new CallTerms(DAY, Share.of("0.75"), List.of(), List.of(), List.of()),
                Instant.EPOCH));
        return application;
    }
}
