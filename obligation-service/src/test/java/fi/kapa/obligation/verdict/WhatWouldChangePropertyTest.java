package fi.kapa.obligation.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.obligation.fact.Adoption;
import fi.kapa.obligation.fact.Adoption.Phase;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Exemption;
import fi.kapa.obligation.fact.OwnContract;
import fi.kapa.obligation.fact.Records;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.fact.UsageDecision;
import fi.kapa.obligation.fact.Validity;
import fi.kapa.obligation.judgement.FactValue;
import fi.kapa.obligation.judgement.Judgement;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.rule.ContractBeyondLatest;
import fi.kapa.obligation.rule.Matter;
import fi.kapa.obligation.rule.Matters;
import fi.kapa.obligation.rule.ObligationRules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;

/** What would change a verdict, checked by doing it. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class WhatWouldChangePropertyTest {

    @Property
    void theFactChangedGivesTheVerdictForetold(@ForAll(supplier = Matters.class) Matter matter) {
        Judgement now = ObligationRules.judge(matter);
        for (Verdict.Change change : WhatWouldChange.changes(matter, now)) {
            Judgement then = ObligationRules.judge(done(matter, change));

            assertEquals(change.verdict(), then.outcome().verdict(), change::toString);
            assertEquals(change.status(), then.outcome().status(), change::toString);
            assertFalse(then.agreesWith(now), change::toString);
        }
    }

    @Property
    void theAnswerStandsUntilTheDayForetold(@ForAll(supplier = Matters.class) Matter matter) {
        Judgement now = ObligationRules.judge(matter);
        LocalDate turn = WhatWouldChange.changes(matter, now).stream()
                .filter(change -> change.fact().equals("asOf"))
                .map(change -> day(change.value()))
                .findFirst()
                .orElse(Matters.LAST);

        assertTrue(matter.day()
                .datesUntil(turn.isBefore(matter.day()) ? matter.day() : turn)
                .allMatch(day -> ObligationRules.judge(matter.on(day)).agreesWith(now)));
    }

    private static Matter done(Matter matter, Verdict.Change change) {
        Records records = matter.facts().records();
        FactValue value = change.value();
        return switch (change.fact()) {
            case "asOf" -> matter.on(day(value));
            case "category" -> matter.with(matter.facts().with(OrganisationCategory.valueOf(code(value))));
            case "permission" -> with(matter, records.withUsageDecisions(permitted(matter, yes(value))));
            case "prohibition" ->
                with(
                        matter,
                        records.withUsageDecisions(without(UsageDecision.Prohibition.class, records.usageDecisions())));
            case "exemption" -> with(matter, records.withExemptions(exempt(matter, code(value))));
            case "started" -> with(matter, records.withAdoptions(made(matter, Phase.STARTED)));
            case "adopted" -> with(matter, records.withAdoptions(yes(value) ? made(matter, Phase.ADOPTED) : List.of()));
            case "contractEndsOn" -> with(matter, records.withContracts(ending(records.contracts(), day(value))));
            case "contractBeyondLatest" ->
                matter.with(matter.parameters().with(ContractBeyondLatest.valueOf(code(value))));
            case "contractDefersIfConcludedBy" ->
                matter.with(matter.parameters().withContractDefersIfConcludedBy(null));
            case "mapServiceForAuthoritiesOnly" ->
                matter.with(matter.parameters().withMapServiceForAuthoritiesOnly(yes(value)));
            default -> matter.with(matter.facts().with(circumstance(change.fact()), yes(value)));
        };
    }

    private static List<UsageDecision> permitted(Matter matter, boolean yes) {
        List<UsageDecision> decisions = matter.facts().records().usageDecisions();
        return yes
                ? added(decisions, new UsageDecision.Permission(openEnded(matter)))
                : without(UsageDecision.Permission.class, decisions);
    }

    private static List<UsageDecision> without(Class<? extends UsageDecision> kind, List<UsageDecision> decisions) {
        return decisions.stream().filter(decision -> !kind.isInstance(decision)).toList();
    }

    private static List<Exemption> exempt(Matter matter, String scope) {
        return scope.equals("NONE") ? List.of() : List.of(new Exemption(Scope.valueOf(scope), openEnded(matter)));
    }

    private static List<Adoption> made(Matter matter, Phase phase) {
        return added(matter.facts().records().adoptions(), new Adoption(phase, matter.day(), Scope.WHOLE, true));
    }

    private static List<OwnContract> ending(List<OwnContract> contracts, LocalDate day) {
        return contracts.isEmpty()
                ? List.of(new OwnContract(null, day))
                : contracts.stream()
                        .map(contract -> new OwnContract(contract.concludedOn(), day))
                        .toList();
    }

    private static Circumstance circumstance(String fact) {
        return Arrays.stream(Circumstance.values())
                .filter(circumstance -> circumstance.fact().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(FactValue value) {
        return ((FactValue.Day) value).day();
    }

    private static boolean yes(FactValue value) {
        return ((FactValue.YesNo) value).yes();
    }

    private static String code(FactValue value) {
        return ((FactValue.Code) value).code();
    }

    private static Validity openEnded(Matter matter) {
        return new Validity(matter.day(), null);
    }

    private static Matter with(Matter matter, Records records) {
        return matter.with(matter.facts().with(records));
    }

    private static <T> List<T> added(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
