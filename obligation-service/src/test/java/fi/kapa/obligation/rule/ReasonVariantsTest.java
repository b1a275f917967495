package fi.kapa.obligation.rule;

import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUNAKYMAT;
import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUVAYLA;
import static fi.kapa.obligation.catalogue.ServiceCode.TUNNISTAMINEN;
import static fi.kapa.obligation.catalogue.ServiceCode.VIESTINVALITYS;
import static fi.kapa.obligation.organisation.OrganisationCategory.INDEPENDENT_PUBLIC_BODY;
import static fi.kapa.obligation.organisation.OrganisationCategory.MUNICIPAL_AUTHORITY;
import static fi.kapa.obligation.organisation.OrganisationCategory.OTHER_PUBLIC_TASK;
import static fi.kapa.obligation.organisation.OrganisationCategory.PRIVATE_BODY;
import static fi.kapa.obligation.organisation.OrganisationCategory.STATE_AGENCY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.obligation.catalogue.Duty;
import fi.kapa.obligation.catalogue.SupportServiceTerms;
import fi.kapa.obligation.fact.Adoption;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.UsageDecision;
import fi.kapa.obligation.fact.Validity;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.judgement.Reason;
import fi.kapa.obligation.organisation.OrganisationCategory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In which words a rule gives its reason, and what it says that it assumed. */
class ReasonVariantsTest {
    private static final LocalDate ACT = LocalDate.of(2016, 7, 15);

    @Test
    void theLatestDateIsAheadOrPassedOrThereIsNone() {
        AMatter messaging = AMatter.of(STATE_AGENCY, VIESTINVALITYS);

        assertEquals("STATUTORY-LATEST.ahead", last(messaging.on("2017-07-01")).textKey());
        assertEquals("STATUTORY-LATEST.passed", last(messaging.on("2017-07-02")).textKey());
        AMatter undated = messaging.withEntry(Timeline.always(terms(null, Set.of())));
        assertEquals("STATUTORY-LATEST.none", last(undated).textKey());
        assertEquals(List.of("571/2016 § 5.1"), last(undated).legalBasis());
    }

    @Test
    void anAdoptionMeetsTheDutyOrAPartOfIt() {
        AMatter messaging = AMatter.of(STATE_AGENCY, VIESTINVALITYS);

        assertEquals("ADOPTED.duty", last(messaging.adoptedOn("2017-01-01")).textKey());
        List<Reason> partly = reasons(messaging.with(Adoption.Phase.ADOPTED, "2017-01-01", Scope.PART, true));
        assertEquals("ADOPTED.part", partly.get(1).textKey());
    }

    @Test
    void aContractIsCalledLateOnlyWhenItWasConcludedAfterTheReadingsDay() {
        AMatter messaging =
                AMatter.of(STATE_AGENCY, VIESTINVALITYS).read(read -> read.withContractDefersIfConcludedBy(ACT));

        assertEquals(
                List.of("OBLIGED-CATEGORY", "CONTRACT-BEYOND-LATEST"),
                rules(messaging.withContract("2016-07-15", "2018-05-31")));
        assertEquals(
                List.of(
                        NamedFact.day("contractConcludedOn", LocalDate.of(2016, 7, 16)),
                        NamedFact.day("contractDefersIfConcludedBy", ACT)),
                reasons(messaging.withContract("2016-07-16", "2018-05-31"))
                        .get(1)
                        .facts());
    }

    @Test
    void thatAContractWasConcludedInTimeIsAssumedWhereItsDayIsNotKnown() {
        AMatter messaging =
                AMatter.of(STATE_AGENCY, VIESTINVALITYS).read(read -> read.withContractDefersIfConcludedBy(ACT));

        assertEquals(
                List.of(NamedFact.day("contractConcludedOn", ACT)),
                assumptions(messaging.withContract(null, "2018-05-31")));
        assertEquals(List.of(), assumptions(messaging.withContract("2015-01-01", "2018-05-31")));
        assertEquals(List.of(), assumptions(messaging));
    }

    @Test
    void aDecisionOnTheKindOfBodyIsNamedByItsKind() {
        assertEquals(
                "USE-DECISION.independentBody",
                reasons(decided(OTHER_PUBLIC_TASK, INDEPENDENT_PUBLIC_BODY))
                        .getFirst()
                        .textKey());
        assertEquals(
                "USE-DECISION.otherPublicTask",
                reasons(decided(INDEPENDENT_PUBLIC_BODY, OTHER_PUBLIC_TASK))
                        .getFirst()
                        .textKey());
    }

    @Test
    void oneWhoCanTellItsCategoryIsNotToldThatItWasAssumed() {
        assertEquals(
                "BY-PERMISSION",
                last(AMatter.of(OTHER_PUBLIC_TASK, TUNNISTAMINEN)).textKey());
    }

    @Test
    void aServiceThatIsKeptForSomeSaysSoByItsOwnProvisions() {
        AMatter kept = AMatter.of(OTHER_PUBLIC_TASK, VIESTINVALITYS)
                .withEntry(Timeline.always(terms(null, Set.of(STATE_AGENCY))));

        assertEquals(List.of("RESTRICTED-SERVICE"), rules(kept));
        assertEquals(List.of("571/2016 § 3.1(7)"), last(kept).legalBasis());
    }

    @Test
    void whatAPrivateBodyIsEntitledToWithIdentifiersIsSaidWithWhatWasAssumed() {
        AMatter views = AMatter.of(PRIVATE_BODY, PALVELUNAKYMAT);

        assertEquals("PRIVATE-USE.identifiers", last(views).textKey());
        assertEquals(
                List.of(
                        NamedFact.yesNo("offersServicesToPublic", true),
                        NamedFact.yesNo("mayProcessIdentifiers", true)),
                assumptions(views));
        AMatter told = views.where(Circumstance.OFFERS_SERVICES_TO_PUBLIC, true)
                .where(Circumstance.MAY_PROCESS_IDENTIFIERS, false);
        assertEquals("PRIVATE-USE.noIdentifiers", last(told).textKey());
        assertEquals(List.of(), assumptions(told));
    }

    @Test
    void aMunicipalTaskIsStatutoryOrNotOrAssumedToBe() {
        AMatter municipal = AMatter.of(MUNICIPAL_AUTHORITY, VIESTINVALITYS);

        Reason assumed = reasons(municipal).getFirst();
        assertEquals("MUNICIPAL-STATUTORY-TASK.assumed", assumed.textKey());
        assertEquals(List.of("571/2016 § 5.1(2)"), assumed.legalBasis());
        Reason statutory =
                reasons(municipal.where(Circumstance.STATUTORY_TASK, true)).getFirst();
        assertEquals("MUNICIPAL-STATUTORY-TASK.yes", statutory.textKey());
        assertEquals(List.of("571/2016 § 5.1(2)"), statutory.legalBasis());
        Reason other =
                reasons(municipal.where(Circumstance.STATUTORY_TASK, false)).getFirst();
        assertEquals("MUNICIPAL-STATUTORY-TASK.no", other.textKey());
        assertEquals(List.of("571/2016 § 5.1(2)", "571/2016 § 5.2"), other.legalBasis());
    }

    @Test
    void ofDecisionsThatBeginOnOneDayTheSameOneHoldsHoweverTheyWereRecorded() {
        Validity from2017 = new Validity(LocalDate.of(2017, 1, 1), null);
        UsageDecision independent = new UsageDecision.BodyKind(INDEPENDENT_PUBLIC_BODY, from2017);
        UsageDecision otherTask = new UsageDecision.BodyKind(OTHER_PUBLIC_TASK, from2017);
        AMatter body = AMatter.of(INDEPENDENT_PUBLIC_BODY, VIESTINVALITYS);

        assertEquals(
                reasons(body.decided(independent).decided(otherTask)),
                reasons(body.decided(otherTask).decided(independent)));
    }

    @Test
    void ofExemptionsTheOneThatLastsLongestIsNamedAndOfThoseTheOldest() {
        AMatter messaging = AMatter.of(STATE_AGENCY, VIESTINVALITYS);

        Reason longest =
                last(messaging.exempt(Scope.WHOLE, "2017-01-01", "2018-12-31").exempt(Scope.WHOLE, "2017-03-01", null));
        assertEquals("EXEMPT.openEnded", longest.textKey());
        Reason oldest = last(messaging
                .exempt(Scope.WHOLE, "2017-03-01", "2018-12-31")
                .exempt(Scope.WHOLE, "2017-01-01", "2018-12-31"));
        assertEquals(
                NamedFact.day("validFrom", LocalDate.of(2017, 1, 1)),
                oldest.facts().get(1));
    }

    @Test
    void theDayOfADutyRestsOnTheActOrForTheBusOnGuidance() {
        assertEquals(
                List.of("571/2016 § 5.1", "571/2016 § 29.1(3)"),
                AMatter.of(STATE_AGENCY, VIESTINVALITYS).matter().basisOfDeadline());
        assertEquals(
                LegalBasis.BUS, AMatter.of(STATE_AGENCY, PALVELUVAYLA).matter().basisOfDeadline());
    }

    private static AMatter decided(OrganisationCategory registered, OrganisationCategory decided) {
        return AMatter.of(registered, VIESTINVALITYS)
                .decided(new UsageDecision.BodyKind(decided, new Validity(LocalDate.of(2017, 1, 1), null)));
    }

    private static SupportServiceTerms terms(@Nullable LocalDate adoptBy, Set<OrganisationCategory> restrictedTo) {
        return new SupportServiceTerms(
                VIESTINVALITYS,
                Duty.MANDATORY,
                new SupportServiceTerms.Dates(ACT, null, adoptBy),
                Set.of(STATE_AGENCY),
                restrictedTo,
                List.of("571/2016 § 3.1(7)"));
    }

    private static List<Reason> reasons(AMatter asked) {
        return ObligationRules.judge(asked.matter()).reasons();
    }

    private static Reason last(AMatter asked) {
        return reasons(asked).getLast();
    }

    private static List<String> rules(AMatter asked) {
        return reasons(asked).stream().map(reason -> reason.rule().code()).toList();
    }

    private static List<NamedFact> assumptions(AMatter asked) {
        return ObligationRules.judge(asked.matter()).assumptions();
    }
}
