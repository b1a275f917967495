package fi.kapa.obligation.verdict;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.standard.Language;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.catalogue.SupportServiceTerms;
import fi.kapa.obligation.fact.Adoption.Phase;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.UsageDecision;
import fi.kapa.obligation.fact.Validity;
import fi.kapa.obligation.judgement.Judgement;
import fi.kapa.obligation.judgement.Reason;
import fi.kapa.obligation.judgement.RuleId;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.rule.AMatter;
import fi.kapa.obligation.rule.ContractBeyondLatest;
import fi.kapa.obligation.rule.ObligationRules;
import fi.kapa.obligation.rule.PrivateOpenData;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Validity LONG = new Validity(LocalDate.of(2016, 8, 1), null);
    private static final LocalDate AVAILABLE = LocalDate.of(2016, 7, 15);

    @ParameterizedTest
    @EnumSource
    void everyRuleHasItsTextInEveryLanguage(RuleId rule) {
        assertAll(Arrays.stream(Language.values())
                .map(language -> () -> assertTrue(
                        Texts.keys(language).stream()
                                .anyMatch(key -> key.equals(rule.code()) || key.startsWith(rule.code() + ".")),
                        () -> rule.code() + " in " + language.code())));
    }

    @Test
    void theLanguagesHaveTheSameTexts() {
        assertEquals(Texts.keys(Language.FI), Texts.keys(Language.SV));
        assertEquals(Texts.keys(Language.FI), Texts.keys(Language.EN));
    }

    @Test
    void everyReasonHasATextThatItsFactsFillAndNoTextIsIdle() {
        Set<String> used = new TreeSet<>();
        everythingThatCanBeSaid().forEach(matter -> {
            Judgement judgement = ObligationRules.judge(matter.matter());
            judgement.reasons().stream().map(Reason::textKey).forEach(used::add);
            Verdict.on(matter.matter()).reasons().forEach(reason -> {
                assertFalse(reason.text().fi().contains("{"), reason.text().fi());
                assertFalse(reason.legalBasis().isEmpty(), reason.ruleId());
            });
        });

        Set<String> ofRules = Texts.keys(Language.FI).stream()
                .filter(key -> Character.isUpperCase(key.charAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(ofRules, used);
    }

    @Test
    void theRulesOfTheAnswersAreAllTheRules() {
        Set<String> used = everythingThatCanBeSaid()
                .flatMap(matter -> ObligationRules.judge(matter.matter()).reasons().stream())
                .map(reason -> reason.rule().code())
                .collect(Collectors.toSet());

        assertEquals(Arrays.stream(RuleId.values()).map(RuleId::code).collect(Collectors.toSet()), used);
    }

    private static Stream<AMatter> everythingThatCanBeSaid() {
        List<String> days = List.of("2016-07-14", "2016-07-15", "2016-12-01", "2017-09-01", "2018-07-01");
        return Arrays.stream(OrganisationCategory.values())
                .flatMap(category -> Stream.of(
                                ServiceCode.PALVELUVAYLA,
                                ServiceCode.PALVELUTIETOVARANTO,
                                ServiceCode.PALVELUNAKYMAT,
                                ServiceCode.TUNNISTAMINEN,
                                ServiceCode.VIESTINVALITYS,
                                ServiceCode.VERKKOMAKSAMINEN,
                                ServiceCode.AVOINDATA,
                                ServiceCode.KARTTAPALVELU)
                        .map(service -> AMatter.of(category, service)))
                .flatMap(matter -> days.stream().map(matter::on))
                .flatMap(TextsTest::inEveryCase);
    }

    private static Stream<AMatter> inEveryCase(AMatter matter) {
        return Stream.concat(
                Stream.of(
                        matter,
                        matter.withContractEnding(null),
                        matter.withContractEnding("2017-03-31"),
                        matter.withContractEnding("2018-05-31"),
                        matter.exempt(Scope.WHOLE, "2016-08-01", null),
                        matter.exempt(Scope.WHOLE, "2016-08-01", "2018-12-31"),
                        matter.exempt(Scope.PART, "2016-08-01", null),
                        matter.exempt(Scope.PART, "2016-08-01", "2018-12-31"),
                        matter.endedOn("2016-08-01", "9990101-9"),
                        matter.endedOn("2016-08-01", "9990101-9", "9990103-5~koulu"),
                        matter.startedOn("2016-08-01"),
                        matter.adoptedOn("2016-08-01"),
                        matter.with(Phase.ADOPTED, "2016-08-01", Scope.PART, true),
                        matter.decided(new UsageDecision.Permission(LONG)),
                        matter.decided(new UsageDecision.Prohibition(LONG)),
                        matter.decided(new UsageDecision.BodyKind(OrganisationCategory.INDEPENDENT_PUBLIC_BODY, LONG)),
                        matter.decided(new UsageDecision.BodyKind(OrganisationCategory.OTHER_PUBLIC_TASK, LONG))),
                Stream.of(byCircumstances(matter), byReadings(matter), byEntries(matter))
                        .flatMap(some -> some));
    }

    /** A duty without a latest date, and one that binds others only. */
    private static Stream<AMatter> byEntries(AMatter matter) {
        SupportServiceTerms terms = matter.matter().terms();
        SupportServiceTerms.Dates dates = new SupportServiceTerms.Dates(AVAILABLE, null, null);
        AMatter withoutDate = matter.withEntry(Timeline.always(new SupportServiceTerms(
                terms.code(), terms.duty(), dates, terms.appliesTo(), terms.restrictedTo(), terms.legalBasis())));
        AMatter ofOthers = matter.withEntry(Timeline.always(new SupportServiceTerms(
                terms.code(), terms.duty(), dates, Set.of(), terms.restrictedTo(), terms.legalBasis())));
        return Stream.of(withoutDate, withoutDate.withContractEnding(null), ofOthers);
    }

    private static Stream<AMatter> byCircumstances(AMatter matter) {
        return Arrays.stream(Circumstance.values())
                .flatMap(
                        circumstance -> Stream.of(matter.where(circumstance, true), matter.where(circumstance, false)));
    }

    private static Stream<AMatter> byReadings(AMatter matter) {
        AMatter beyond = matter.withContractEnding("2018-05-31");
        AMatter late = matter.withContract("2016-08-01", "2018-05-31");
        return Stream.of(
                beyond.read(read -> read.with(ContractBeyondLatest.DATE_CAPS)),
                late.read(read -> read.withContractDefersIfConcludedBy(AVAILABLE)),
                matter.readOpenData(PrivateOpenData.ENTITLED),
                matter.readOpenData(PrivateOpenData.NOT_COVERED));
    }
}
