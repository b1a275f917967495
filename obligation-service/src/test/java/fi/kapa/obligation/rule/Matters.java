package fi.kapa.obligation.rule;

import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Adoption;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Circumstances;
import fi.kapa.obligation.fact.Course;
import fi.kapa.obligation.fact.Ending;
import fi.kapa.obligation.fact.Exemption;
import fi.kapa.obligation.fact.Facts;
import fi.kapa.obligation.fact.OwnContract;
import fi.kapa.obligation.fact.Records;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.Timeline.Dated;
import fi.kapa.obligation.fact.UsageDecision;
import fi.kapa.obligation.fact.Validity;
import fi.kapa.obligation.organisation.OrganisationCategory;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Any question on the seeded catalogue: few days, so that facts meet, and readings that change in between. */
public final class Matters implements ArbitrarySupplier<Matter> {
    private static final LocalDate FIRST = LocalDate.of(2016, 7, 1);
    /** About four years after the first day. */
    public static final LocalDate LAST = LocalDate.of(2020, 6, 30);

    @Override
    public Arbitrary<Matter> get() {
        Arbitrary<ServiceCode> services =
                Arbitraries.of(AMatter.CATALOGUE.keySet().stream().sorted().toList());
        return Combinators.combine(services, facts(), readings(), days())
                .as((service, facts, readings, day) ->
                        new Matter(Timeline.always(AMatter.CATALOGUE.get(service)), facts, readings, day));
    }

    static Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> telling = Arbitraries.of(
                        LocalDate.of(2016, 7, 15), LocalDate.of(2017, 7, 1), LocalDate.of(2018, 1, 1))
                .flatMap(day -> Arbitraries.integers().between(-2, 2).map(day::plusDays));
        Arbitrary<LocalDate> any = Arbitraries.integers()
                .between(0, Math.toIntExact(LAST.toEpochDay() - FIRST.toEpochDay()))
                .map(FIRST::plusDays);
        return Arbitraries.oneOf(telling, any);
    }

    static Arbitrary<Exemption> exemptions() {
        return Combinators.combine(Arbitraries.of(Scope.class), validities()).as(Exemption::new);
    }

    static Arbitrary<Adoption> adoptions() {
        return Combinators.combine(
                        Arbitraries.of(Adoption.Phase.class),
                        days(),
                        Arbitraries.of(Scope.class),
                        Arbitraries.of(true, false))
                .as(Adoption::new);
    }

    private static Arbitrary<OwnContract> contracts() {
        return Combinators.combine(days().injectNull(0.2), days().injectNull(0.2))
                .as((one, other) -> one == null || other == null || !other.isBefore(one)
                        ? new OwnContract(one, other)
                        : new OwnContract(other, one));
    }

    private static Arbitrary<Facts> facts() {
        return Combinators.combine(courses(), circumstances(), records(), Arbitraries.of(Facts.Source.class))
                .as(Facts::new);
    }

    private static Arbitrary<Course> courses() {
        Arbitrary<OrganisationCategory> categories = Arbitraries.of(OrganisationCategory.class);
        Arbitrary<Timeline<OrganisationCategory>> byDay = Combinators.combine(
                        categories, categories, days().injectNull(0.7))
                .as((first, second, turn) -> turn == null
                        ? Timeline.always(first)
                        : new Timeline<>(List.of(new Dated<>(LocalDate.MIN, first), new Dated<>(turn, second))));
        return Combinators.combine(byDay, endings().injectNull(0.8)).as(Course::new);
    }

    static Arbitrary<Ending> endings() {
        return Combinators.combine(
                        days(), Arbitraries.of(List.of("9990101-9"), List.of("9990101-9", "9990103-5~koulu")))
                .as(Ending::new);
    }

    private static Arbitrary<Circumstances> circumstances() {
        Arbitrary<Timeline<Boolean>> values = Combinators.combine(days(), Arbitraries.of(true, false), days())
                .as((from, value, turn) ->
                        new Timeline<>(List.of(new Dated<>(from, value), new Dated<>(turn, !value))));
        return Arbitraries.maps(Arbitraries.of(Circumstance.class), values)
                .ofMaxSize(4)
                .map(Circumstances::new);
    }

    private static Arbitrary<Records> records() {
        return Combinators.combine(
                        contracts().list().ofMaxSize(3),
                        adoptions().list().ofMaxSize(2),
                        exemptions().list().ofMaxSize(2),
                        decisions().list().ofMaxSize(3))
                .as(Records::new);
    }

    private static Arbitrary<UsageDecision> decisions() {
        Arbitrary<UsageDecision> permissions = validities().map(UsageDecision.Permission::new);
        Arbitrary<UsageDecision> prohibitions = validities().map(UsageDecision.Prohibition::new);
        Arbitrary<UsageDecision> kinds = Combinators.combine(
                        Arbitraries.of(
                                OrganisationCategory.INDEPENDENT_PUBLIC_BODY, OrganisationCategory.OTHER_PUBLIC_TASK),
                        validities())
                .as(UsageDecision.BodyKind::new);
        return Arbitraries.oneOf(permissions, prohibitions, kinds);
    }

    private static Arbitrary<Validity> validities() {
        return Combinators.combine(days(), days().injectNull(0.3))
                .as((from, until) ->
                        until == null || !until.isBefore(from) ? new Validity(from, until) : new Validity(until, from));
    }

    private static Arbitrary<Timeline<RuleParameters>> readings() {
        Arbitrary<RuleParameters> parameters = Combinators.combine(
                        Arbitraries.of(ContractBeyondLatest.class),
                        days().injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(PrivateOpenData.class))
                .as((beyond, concludedBy, mapForAuthorities, openData) -> new RuleParameters(
                        RuleParameters.AS_PASSED.actInForceFrom(),
                        RuleParameters.AS_PASSED.privateCatalogueFrom(),
                        beyond,
                        concludedBy,
                        mapForAuthorities,
                        openData));
        return Combinators.combine(parameters, parameters, days())
                .as((first, second, turn) ->
                        new Timeline<>(List.of(new Dated<>(LocalDate.MIN, first), new Dated<>(turn, second))));
    }
}
