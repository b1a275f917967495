package fi.kapa.obligation.verdict;

import fi.kapa.obligation.fact.Adoption;
import fi.kapa.obligation.fact.Adoption.Phase;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Exemption;
import fi.kapa.obligation.fact.Facts;
import fi.kapa.obligation.fact.OwnContract;
import fi.kapa.obligation.fact.Records;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.fact.UsageDecision;
import fi.kapa.obligation.fact.Validity;
import fi.kapa.obligation.judgement.FactValue;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.rule.ContractBeyondLatest;
import fi.kapa.obligation.rule.Matter;
import fi.kapa.obligation.rule.RuleParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The same matter with one fact, or one reading, changed. */
record WhatIf(NamedFact fact, Matter matter) {
    /** Of the days that a date can name. */
    private static final int LAST_YEAR = 9999;

    /** The changes worth asking about; most of them change nothing in a given matter. */
    static Stream<WhatIf> of(Matter matter) {
        return Stream.of(
                        categories(matter),
                        circumstances(matter),
                        usageDecisions(matter),
                        exemptions(matter),
                        adoptions(matter),
                        contracts(matter),
                        readings(matter))
                .flatMap(some -> some);
    }

    /** The days to come on which something turns, in order. */
    static Stream<LocalDate> turns(Matter matter) {
        RuleParameters parameters = matter.parameters();
        LocalDate latest = matter.terms().dates().adoptBy();
        LocalDate startBy = matter.terms().dates().startJoiningBy();
        Stream<LocalDate> set = Stream.concat(
                Stream.of(
                        parameters.actInForceFrom(),
                        parameters.privateCatalogueFrom(),
                        matter.terms().dates().availableFrom()),
                Stream.concat(Stream.ofNullable(latest), Stream.ofNullable(startBy))
                        .map(day -> day.plusDays(1)));
        Stream<LocalDate> own = matter.facts().turns().flatMap(day -> Stream.of(day, day.plusDays(1)));
        return Stream.of(set, own, matter.entry().turns(), matter.readings().turns())
                .flatMap(days -> days)
                .filter(day -> day.isAfter(matter.day()) && day.getYear() <= LAST_YEAR)
                .distinct()
                .sorted();
    }

    private static Stream<WhatIf> categories(Matter matter) {
        return matter.toldCategory() == OrganisationCategory.OTHER
                ? Arrays.stream(OrganisationCategory.values())
                        .map(category -> new WhatIf(
                                NamedFact.code("category", category),
                                matter.with(matter.facts().with(category))))
                : Stream.empty();
    }

    private static Stream<WhatIf> circumstances(Matter matter) {
        return Arrays.stream(Circumstance.values()).map(circumstance -> {
            boolean other = !matter.facts()
                    .circumstances()
                    .on(circumstance, matter.day())
                    .orElse(circumstance.assumed());
            return new WhatIf(
                    NamedFact.yesNo(circumstance.fact(), other),
                    matter.with(matter.facts().with(circumstance, other)));
        });
    }

    private static Stream<WhatIf> usageDecisions(Matter matter) {
        List<UsageDecision> decisions = matter.facts().records().usageDecisions();
        return Stream.of(
                without(matter, "permission", UsageDecision.Permission.class),
                without(matter, "prohibition", UsageDecision.Prohibition.class),
                decided(
                        matter,
                        NamedFact.yesNo("permission", true),
                        Stream.concat(decisions.stream(), Stream.of(new UsageDecision.Permission(openEnded(matter))))
                                .toList()));
    }

    private static WhatIf without(Matter matter, String fact, Class<? extends UsageDecision> kind) {
        List<UsageDecision> others = matter.facts().records().usageDecisions().stream()
                .filter(decision -> !kind.isInstance(decision))
                .toList();
        return decided(matter, NamedFact.yesNo(fact, false), others);
    }

    private static WhatIf decided(Matter matter, NamedFact fact, List<UsageDecision> decisions) {
        return changed(matter, fact, matter.facts().records().withUsageDecisions(decisions));
    }

    private static Stream<WhatIf> exemptions(Matter matter) {
        Records records = matter.facts().records();
        Stream<WhatIf> granted = Arrays.stream(Scope.values())
                .map(scope -> changed(
                        matter,
                        NamedFact.code("exemption", scope),
                        records.withExemptions(List.of(new Exemption(scope, openEnded(matter))))));
        WhatIf none = changed(
                matter, new NamedFact("exemption", new FactValue.Code("NONE")), records.withExemptions(List.of()));
        return Stream.concat(granted, Stream.of(none));
    }

    private static Stream<WhatIf> adoptions(Matter matter) {
        Records records = matter.facts().records();
        Stream<WhatIf> started =
                matter.terms().bindsNewWork() ? Stream.of(step(matter, "started", Phase.STARTED)) : Stream.empty();
        WhatIf undone = changed(matter, NamedFact.yesNo("adopted", false), records.withAdoptions(List.of()));
        return Stream.concat(started, Stream.of(step(matter, "adopted", Phase.ADOPTED), undone));
    }

    private static WhatIf step(Matter matter, String fact, Phase phase) {
        Records records = matter.facts().records();
        Adoption made = new Adoption(phase, matter.day(), Scope.WHOLE, true);
        return changed(
                matter,
                NamedFact.yesNo(fact, true),
                records.withAdoptions(Stream.concat(records.adoptions().stream(), Stream.of(made))
                        .toList()));
    }

    /** The own contract ended before the latest date, or running through the later of the latest date and the day asked about. */
    private static Stream<WhatIf> contracts(Matter matter) {
        LocalDate latest = matter.terms().dates().adoptBy();
        if (latest == null) {
            return Stream.empty();
        }
        List<OwnContract> contracts = matter.facts().records().contracts();
        LocalDate beyond = latest.isAfter(matter.day()) ? latest : matter.day();
        return contracts.isEmpty()
                ? Stream.of(contracts(matter, List.of(new OwnContract(null, beyond)), beyond))
                : Stream.of(latest.minusDays(1), beyond).flatMap(end -> endingOn(matter, contracts, end));
    }

    /** With every own contract ending on the day; not asked when one was concluded later than that. */
    private static Stream<WhatIf> endingOn(Matter matter, List<OwnContract> contracts, LocalDate end) {
        return contracts.stream().allMatch(contract -> contract.concludedBy(end))
                ? Stream.of(contracts(
                        matter,
                        contracts.stream()
                                .map(contract -> new OwnContract(contract.concludedOn(), end))
                                .toList(),
                        end))
                : Stream.empty();
    }

    private static WhatIf contracts(Matter matter, List<OwnContract> changed, LocalDate end) {
        return changed(
                matter,
                NamedFact.day("contractEndsOn", end),
                matter.facts().records().withContracts(changed));
    }

    private static Stream<WhatIf> readings(Matter matter) {
        RuleParameters parameters = matter.parameters();
        ContractBeyondLatest other = parameters.contractBeyondLatest().other();
        boolean restricted = parameters.mapServiceForAuthoritiesOnly();
        Stream<WhatIf> always = Stream.of(
                new WhatIf(NamedFact.code("contractBeyondLatest", other), matter.with(parameters.with(other))),
                new WhatIf(
                        NamedFact.yesNo("mapServiceForAuthoritiesOnly", !restricted),
                        matter.with(parameters.withMapServiceForAuthoritiesOnly(!restricted))));
        return parameters.contractDefersIfConcludedBy() == null
                ? always
                : Stream.concat(
                        always,
                        Stream.of(new WhatIf(
                                new NamedFact("contractDefersIfConcludedBy", new FactValue.Code("OFF")),
                                matter.with(parameters.withContractDefersIfConcludedBy(null)))));
    }

    private static WhatIf changed(Matter matter, NamedFact fact, Records records) {
        Facts facts = matter.facts().with(records);
        return new WhatIf(fact, matter.with(facts));
    }

    private static Validity openEnded(Matter matter) {
        return new Validity(matter.day(), null);
    }
}
