package fi.kapa.obligation.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.obligation.fact.Adoption;
import fi.kapa.obligation.fact.Course;
import fi.kapa.obligation.fact.Ending;
import fi.kapa.obligation.fact.Exemption;
import fi.kapa.obligation.fact.OwnContract;
import fi.kapa.obligation.fact.Records;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.Timeline.Dated;
import fi.kapa.obligation.judgement.Outcome;
import fi.kapa.obligation.judgement.Status;
import fi.kapa.obligation.organisation.OrganisationCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds of every matter, whatever the facts. */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class RulesPropertyTest {

    @Property
    void theSameMatterIsJudgedTheSameTwice(@ForAll(supplier = Matters.class) Matter matter) {
        assertEquals(ObligationRules.judge(matter), ObligationRules.judge(matter));
    }

    @Property
    void theOrderOfTheFactsDoesNotMatter(@ForAll(supplier = Matters.class) Matter matter, @ForAll Random random) {
        Records records = matter.facts().records();
        Records shuffled = new Records(
                shuffled(records.contracts(), random),
                shuffled(records.adoptions(), random),
                shuffled(records.exemptions(), random),
                shuffled(records.usageDecisions(), random));

        assertEquals(ObligationRules.judge(matter), ObligationRules.judge(with(matter, shuffled)));
    }

    @Property
    void moreExemptionNeverMakesMoreDuty(
            @ForAll(supplier = Matters.class) Matter matter, @ForAll("exemptions") Exemption more) {
        Records records = matter.facts().records();
        Outcome before = outcome(matter);
        Outcome after = outcome(with(matter, records.withExemptions(added(records.exemptions(), more))));

        assertEquals(before.verdict(), after.verdict());
        assertTrue(weight(after) <= weight(before), () -> before + " became " + after);
    }

    @Property
    void anEarlierContractEndNeverMakesADutyLater(
            @ForAll(supplier = Matters.class) Matter matter, @ForAll("days") LocalDate earlier) {
        Records records = matter.facts().records();
        Assume.that(!records.contracts().isEmpty());
        OwnContract contract = records.contracts().getFirst();
        Assume.that(contract.endsOn() == null || earlier.isBefore(contract.endsOn()));
        Assume.that(contract.concludedBy(earlier));
        List<OwnContract> contracts = new ArrayList<>(records.contracts());
        contracts.set(0, new OwnContract(contract.concludedOn(), earlier));
        Matter ended = with(matter, records.withContracts(contracts));

        assertNotLater(matter.timing().dutyBegins(), ended.timing().dutyBegins());
        for (ContractBeyondLatest reading : ContractBeyondLatest.values()) {
            assertNotLater(matter.timing().adoptBy(reading), ended.timing().adoptBy(reading));
        }
        assertTrue(
                weight(outcome(ended)) >= weight(outcome(matter)), () -> outcome(matter) + " became " + outcome(ended));
    }

    @Property
    void adoptingNeverMakesOverdueNorMoreDuty(
            @ForAll(supplier = Matters.class) Matter matter, @ForAll("adoptions") Adoption step) {
        Records records = matter.facts().records();
        Outcome before = outcome(matter);
        Outcome after = outcome(with(matter, records.withAdoptions(added(records.adoptions(), step))));

        assertEquals(before.verdict(), after.verdict());
        assertTrue(weight(after) <= weight(before), () -> before + " became " + after);
    }

    @Property
    void whatHappensToAnOrganisationOnALaterDayChangesNoAnswerBefore(
            @ForAll(supplier = Matters.class) Matter matter,
            @ForAll OrganisationCategory other,
            @ForAll("endings") Ending end,
            @ForAll @IntRange(min = 1, max = 1000) int days) {
        Course before = new Course(matter.facts().course().categories(), null);
        Dated<OrganisationCategory> change = new Dated<>(matter.day().plusDays(days), other);
        Course after = new Course(
                new Timeline<>(added(before.categories().values(), change)),
                new Ending(matter.day().plusDays(days), end.successors()));

        assertEquals(ObligationRules.judge(with(matter, before)), ObligationRules.judge(with(matter, after)));
    }

    @Property
    void fromItsEndAnOrganisationHasNeitherDutyNorRight(
            @ForAll(supplier = Matters.class) Matter matter, @ForAll("endings") Ending end) {
        Assume.that(!matter.day().isBefore(end.on()));
        Matter ended = with(matter, new Course(matter.facts().course().categories(), end));

        assertEquals(new Outcome.NotCovered(), outcome(ended));
    }

    @Provide
    static Arbitrary<Ending> endings() {
        return Matters.endings();
    }

    @Provide
    static Arbitrary<Exemption> exemptions() {
        return Matters.exemptions();
    }

    @Provide
    static Arbitrary<Adoption> adoptions() {
        return Matters.adoptions();
    }

    @Provide
    static Arbitrary<LocalDate> days() {
        return Matters.days();
    }

    private static void assertNotLater(@Nullable LocalDate before, @Nullable LocalDate after) {
        assertTrue(before == null || after != null && !after.isAfter(before), () -> before + " became later: " + after);
    }

    private static Outcome outcome(Matter matter) {
        return ObligationRules.judge(matter).outcome();
    }

    /** How hard a duty, or what an exemption leaves of it, presses on the day. */
    private static int weight(Outcome outcome) {
        Status rest = outcome.restStatus();
        return switch (Objects.requireNonNullElse(rest, outcome.status())) {
            case NOT_APPLICABLE, VOLUNTARY, ADOPTED, EXEMPT, PARTLY_EXEMPT -> 0;
            case NOT_YET_DUE, DEFERRED -> 1;
            case IN_PROGRESS -> 2;
            case DUE -> 3;
            case OVERDUE -> 4;
        };
    }

    private static Matter with(Matter matter, Records records) {
        return matter.with(matter.facts().with(records));
    }

    private static Matter with(Matter matter, Course course) {
        return matter.with(matter.facts().with(course));
    }

    private static <T> List<T> added(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> shuffled(List<T> some, Random random) {
        List<T> copy = new ArrayList<>(some);
        Collections.shuffle(copy, random);
        return copy;
    }
}
