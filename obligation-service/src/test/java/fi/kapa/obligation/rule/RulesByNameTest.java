package fi.kapa.obligation.rule;

import static fi.kapa.obligation.catalogue.ServiceCode.ASIOINTIVALTUUDET;
import static fi.kapa.obligation.catalogue.ServiceCode.AVOINDATA;
import static fi.kapa.obligation.catalogue.ServiceCode.KARTTAPALVELU;
import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUNAKYMAT;
import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUTIETOVARANTO;
import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUVAYLA;
import static fi.kapa.obligation.catalogue.ServiceCode.TUNNISTAMINEN;
import static fi.kapa.obligation.catalogue.ServiceCode.VERKKOMAKSAMINEN;
import static fi.kapa.obligation.catalogue.ServiceCode.VIESTINVALITYS;
import static fi.kapa.obligation.organisation.OrganisationCategory.COURT_OR_JUDICIAL_BODY;
import static fi.kapa.obligation.organisation.OrganisationCategory.INDEPENDENT_PUBLIC_BODY;
import static fi.kapa.obligation.organisation.OrganisationCategory.MUNICIPAL_AUTHORITY;
import static fi.kapa.obligation.organisation.OrganisationCategory.OTHER;
import static fi.kapa.obligation.organisation.OrganisationCategory.OTHER_PUBLIC_TASK;
import static fi.kapa.obligation.organisation.OrganisationCategory.PRIVATE_BODY;
import static fi.kapa.obligation.organisation.OrganisationCategory.STATE_AGENCY;
import static fi.kapa.obligation.rule.Judged.assertRules;
import static fi.kapa.obligation.rule.Judged.judge;
import static fi.kapa.obligation.rule.Judged.status;
import static fi.kapa.obligation.rule.Judged.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.obligation.catalogue.Duty;
import fi.kapa.obligation.catalogue.SupportServiceTerms;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.Timeline.Dated;
import fi.kapa.obligation.fact.UsageDecision;
import fi.kapa.obligation.fact.Validity;
import fi.kapa.obligation.judgement.Judgement;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.judgement.Reason;
import fi.kapa.obligation.judgement.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which rules an answer rests on, by which provisions, on which facts. */
class RulesByNameTest {
    private static final Validity FROM_2017 = new Validity(LocalDate.of(2017, 1, 1), null);

    @Test
    void everyRuleIsAskedOnceAndInTheOrderOfItsName() {
        assertEquals(
                List.of(RuleId.values()),
                ObligationRules.IN_ORDER.stream().map(Rule::id).toList());
    }

    @Test
    void anObligedAuthorityIsToldTheWholeWayToItsDate() {
        Judgement judgement = judge(AMatter.of(COURT_OR_JUDICIAL_BODY, VIESTINVALITYS));

        assertRules("OBLIGED-CATEGORY AVAILABLE-AND-CONTRACT-ENDED STATUTORY-LATEST", judgement);
        assertEquals(
                List.of("571/2016 § 5.1(3)"), judgement.reasons().getFirst().legalBasis());
        assertEquals(
                List.of("571/2016 § 29.1(3)"), judgement.reasons().getLast().legalBasis());
    }

    @Test
    void beforeTheActThereIsOneReason() {
        assertRules(
                "ACT-NOT-IN-FORCE", judge(AMatter.of(STATE_AGENCY, AVOINDATA).on("2016-07-14")));
    }

    @Test
    void anOrganisationThatHasEndedIsToldWhenAndWhoSucceedsIt() {
        AMatter merged = AMatter.of(COURT_OR_JUDICIAL_BODY, VIESTINVALITYS).endedOn("2017-01-01", "9990101-9");
        Judgement judgement = judge(merged);

        assertRules("ORGANISATION-ENDED", judgement);
        assertEquals("NOT_COVERED", verdict(merged));
        assertEquals("NOT_APPLICABLE", status(merged));
        assertEquals("ORGANISATION-ENDED.merged", judgement.reasons().getFirst().textKey());
        assertEquals(
                List.of(NamedFact.day("endedOn", LocalDate.of(2017, 1, 1)), NamedFact.text("successors", "9990101-9")),
                judgement.reasons().getFirst().facts());
        assertRules("OBLIGED-CATEGORY AVAILABLE-AND-CONTRACT-ENDED STATUTORY-LATEST", judge(merged.on("2016-12-31")));
        assertRules("ACT-NOT-IN-FORCE", judge(merged.on("2016-07-14")));

        Reason divided = judge(AMatter.of(COURT_OR_JUDICIAL_BODY, VIESTINVALITYS)
                        .endedOn("2017-01-01", "9990101-9", "9990103-5~koulu"))
                .reasons()
                .getFirst();
        assertEquals("ORGANISATION-ENDED.divided", divided.textKey());
        assertEquals(
                NamedFact.text("successors", "9990101-9, 9990103-5~koulu"),
                divided.facts().getLast());
    }

    @Test
    void anOrganisationIsJudgedAsWhatItIsOnTheDay() {
        AMatter agency = AMatter.of(STATE_AGENCY, VIESTINVALITYS).becoming(INDEPENDENT_PUBLIC_BODY, "2017-09-01");

        assertRules("OBLIGED-CATEGORY AVAILABLE-AND-CONTRACT-ENDED STATUTORY-LATEST", judge(agency.on("2017-08-31")));
        assertRules("ENTITLED-BODY", judge(agency.on("2017-09-01")));
    }

    @Test
    void aMunicipalAuthorityIsAskedForItsTask() {
        AMatter municipal = AMatter.of(MUNICIPAL_AUTHORITY, VIESTINVALITYS);

        assertRules(
                "MUNICIPAL-STATUTORY-TASK OBLIGED-CATEGORY AVAILABLE-AND-CONTRACT-ENDED STATUTORY-LATEST",
                judge(municipal));
        assertEquals(
                List.of(NamedFact.yesNo("statutoryTask", true)),
                judge(municipal).assumptions());
        assertEquals(
                List.of(),
                judge(municipal.where(Circumstance.STATUTORY_TASK, true)).assumptions());
        assertRules("MUNICIPAL-STATUTORY-TASK", judge(municipal.where(Circumstance.STATUTORY_TASK, false)));
    }

    @Test
    void rightsAreNamedByWhereTheyComeFrom() {
        assertRules("ENTITLED-BODY", judge(AMatter.of(INDEPENDENT_PUBLIC_BODY, VIESTINVALITYS)));
        assertRules("ENTITLED-BODY", judge(AMatter.of(OTHER_PUBLIC_TASK, PALVELUVAYLA)));
        assertRules("BY-PERMISSION", judge(AMatter.of(OTHER_PUBLIC_TASK, TUNNISTAMINEN)));
        assertRules("NO-DUTY-SERVICE", judge(AMatter.of(STATE_AGENCY, ASIOINTIVALTUUDET)));
        assertRules("PRIVATE-USE", judge(AMatter.of(PRIVATE_BODY, PALVELUVAYLA)));
        assertRules("PRIVATE-USE BY-PERMISSION", judge(AMatter.of(PRIVATE_BODY, AVOINDATA)));
    }

    @Test
    void oneThatCannotTellIsJudgedAsAnotherPublicTaskAndToldSo() {
        Judgement judgement = judge(AMatter.of(OTHER, VIESTINVALITYS));

        assertRules("BY-PERMISSION", judgement);
        assertEquals("BY-PERMISSION.other", judgement.reasons().getFirst().textKey());
        assertEquals(List.of(NamedFact.code("category", OTHER_PUBLIC_TASK)), judgement.assumptions());
    }

    @Test
    void privateBodiesNeedToServeThePublicAndToBeEntitledToIdentifiers() {
        AMatter views = AMatter.of(PRIVATE_BODY, PALVELUNAKYMAT);

        assertEquals("ENTITLED", verdict(views));
        assertEquals("NOT_COVERED", verdict(views.where(Circumstance.MAY_PROCESS_IDENTIFIERS, false)));
        assertEquals("NOT_COVERED", verdict(views.where(Circumstance.OFFERS_SERVICES_TO_PUBLIC, false)));
        assertEquals(
                "NOT_COVERED",
                verdict(AMatter.of(PRIVATE_BODY, PALVELUTIETOVARANTO)
                        .where(Circumstance.OFFERS_SERVICES_TO_PUBLIC, false)));
    }

    @Test
    void openDataForPrivateBodiesIsAReading() {
        AMatter openData = AMatter.of(PRIVATE_BODY, AVOINDATA);

        assertEquals("ENTITLED", verdict(openData.readOpenData(PrivateOpenData.ENTITLED)));
        assertEquals("NOT_COVERED", verdict(openData.readOpenData(PrivateOpenData.NOT_COVERED)));
        assertEquals("ENTITLED", verdict(openData.decided(new UsageDecision.Permission(FROM_2017))));
    }

    @Test
    void aProhibitionTakesAPrivateBodysRightAndNobodyElses() {
        UsageDecision prohibition = new UsageDecision.Prohibition(FROM_2017);

        Judgement judgement = judge(AMatter.of(PRIVATE_BODY, PALVELUVAYLA).decided(prohibition));

        assertRules("USE-DECISION", judgement);
        assertEquals(List.of("571/2016 § 8.4"), judgement.reasons().getFirst().legalBasis());
        assertEquals("NOT_COVERED", judgement.outcome().verdict().name());
        assertEquals("OBLIGED", verdict(AMatter.of(STATE_AGENCY, PALVELUVAYLA).decided(prohibition)));
    }

    @Test
    void theProducerDecidesWhatKindOfBodyItIs() {
        UsageDecision independent = new UsageDecision.BodyKind(INDEPENDENT_PUBLIC_BODY, FROM_2017);

        Judgement judgement =
                judge(AMatter.of(OTHER_PUBLIC_TASK, VIESTINVALITYS).decided(independent));

        assertRules("USE-DECISION ENTITLED-BODY", judgement);
        assertEquals("OBLIGED", verdict(AMatter.of(STATE_AGENCY, VIESTINVALITYS).decided(independent)));
        assertEquals(
                List.of(),
                judge(AMatter.of(OTHER, VIESTINVALITYS).decided(independent)).assumptions());
    }

    @Test
    void ofDecisionsOnTheKindOfBodyTheOneThatBeganLastHolds() {
        UsageDecision independent = new UsageDecision.BodyKind(INDEPENDENT_PUBLIC_BODY, FROM_2017);
        UsageDecision other =
                new UsageDecision.BodyKind(OTHER_PUBLIC_TASK, new Validity(LocalDate.of(2017, 6, 1), null));

        AMatter decided = AMatter.of(OTHER_PUBLIC_TASK, VIESTINVALITYS)
                .decided(independent)
                .decided(other);

        assertEquals("ENTITLED", verdict(decided.on("2017-05-31")));
        assertEquals("BY_PERMISSION", verdict(decided.on("2017-06-01")));
    }

    @Test
    void theMapServiceIsKeptForAuthoritiesByAReading() {
        AMatter map = AMatter.of(OTHER_PUBLIC_TASK, KARTTAPALVELU);

        assertRules("RESTRICTED-SERVICE", judge(map));
        assertEquals("NOT_COVERED", verdict(map));
        assertEquals("ENTITLED", verdict(map.read(read -> read.withMapServiceForAuthoritiesOnly(false))));
        assertEquals("ENTITLED", verdict(AMatter.of(INDEPENDENT_PUBLIC_BODY, KARTTAPALVELU)));
        assertEquals(
                "NOT_COVERED",
                verdict(AMatter.of(PRIVATE_BODY, KARTTAPALVELU)
                        .read(read -> read.withMapServiceForAuthoritiesOnly(false))));
    }

    @Test
    void paymentsAndIdentificationBindThoseWhoNeedThem() {
        AMatter payments = AMatter.of(STATE_AGENCY, VERKKOMAKSAMINEN);
        AMatter identification = AMatter.of(STATE_AGENCY, TUNNISTAMINEN);

        assertRules(
                "NEEDS-PAYMENT",
                judge(payments.where(Circumstance.NEEDS_PAYMENT, false))
                        .reasons()
                        .subList(1, 2));
        assertEquals("ENTITLED", verdict(payments.where(Circumstance.NEEDS_PAYMENT, false)));
        assertEquals("OBLIGED", verdict(payments.where(Circumstance.NEEDS_IDENTIFICATION, false)));
        assertEquals("ENTITLED", verdict(identification.where(Circumstance.NEEDS_IDENTIFICATION, false)));
        assertEquals(
                List.of(NamedFact.yesNo("needsPayment", true)), judge(payments).assumptions());
        assertEquals(
                List.of(NamedFact.yesNo("needsIdentification", true)),
                judge(identification).assumptions());
    }

    @Test
    void exemptionsAndAdoptionsAreReasons() {
        AMatter messaging = AMatter.of(STATE_AGENCY, VIESTINVALITYS);

        assertRules("OBLIGED-CATEGORY EXEMPT", judge(messaging.exempt(Scope.WHOLE, "2017-01-01", null)));
        assertRules("OBLIGED-CATEGORY ADOPTED", judge(messaging.adoptedOn("2017-01-01")));
        assertRules(
                "OBLIGED-CATEGORY PARTLY-EXEMPT ADOPTED",
                judge(messaging.exempt(Scope.PART, "2017-01-01", null).adoptedOn("2017-01-01")));
        assertRules(
                "NO-DUTY-SERVICE ADOPTED",
                judge(AMatter.of(STATE_AGENCY, AVOINDATA).adoptedOn("2017-01-01")));
    }

    @Test
    void whatACallerDidNotTellIsAssumedNotToExist() {
        assertEquals(
                List.of("exempt", "adopted", "ownContract"),
                judge(AMatter.of(STATE_AGENCY, VIESTINVALITYS).toldByACaller()).assumptions().stream()
                        .map(NamedFact::name)
                        .toList());
        assertEquals(
                List.of("exempt", "adopted", "newServices", "started"),
                judge(AMatter.of(STATE_AGENCY, PALVELUVAYLA).toldByACaller()).assumptions().stream()
                        .map(NamedFact::name)
                        .toList());
    }

    @Test
    void theEntryOfTheDayIsTheOneThatSpeaks() {
        SupportServiceTerms first = AMatter.CATALOGUE.get(VIESTINVALITYS);
        SupportServiceTerms later = new SupportServiceTerms(
                first.code(),
                Duty.MANDATORY,
                new SupportServiceTerms.Dates(LocalDate.of(2017, 3, 1), null, LocalDate.of(2018, 12, 31)),
                Set.of(MUNICIPAL_AUTHORITY),
                Set.of(),
                first.legalBasis());
        Timeline<SupportServiceTerms> entry = new Timeline<>(
                List.of(new Dated<>(LocalDate.of(2016, 7, 15), first), new Dated<>(LocalDate.of(2017, 1, 1), later)));
        AMatter municipal = AMatter.of(MUNICIPAL_AUTHORITY, VIESTINVALITYS).withEntry(entry);

        assertEquals("NOT_COVERED", verdict(municipal.on("2016-07-14")));
        assertEquals("DUE", status(municipal.on("2016-12-31")));
        assertEquals("NOT_YET_DUE", status(municipal.on("2017-01-01")));
        assertEquals("DUE", status(municipal.on("2018-12-31")));
        assertEquals(
                "ENTITLED", verdict(AMatter.of(STATE_AGENCY, VIESTINVALITYS).withEntry(entry)));
    }
}
