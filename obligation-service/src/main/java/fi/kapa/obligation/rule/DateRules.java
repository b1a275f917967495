package fi.kapa.obligation.rule;

import fi.kapa.obligation.judgement.DutyState;
import fi.kapa.obligation.judgement.Finding;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.judgement.Reason;
import fi.kapa.obligation.judgement.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When the duty begins and by when it must be met: 571/2016 §§ 5.1 and 29.1. */
final class DateRules {
    private DateRules() {}

    /** LATE-CONTRACT: a reading, off unless a last day of conclusion is set. */
    static Finding lateContract(Matter matter) {
        LocalDate limit = matter.parameters().contractDefersIfConcludedBy();
        if (limit == null) {
            return Finding.silent();
        }
        NamedFact reading = NamedFact.day("contractDefersIfConcludedBy", limit);
        Optional<LocalDate> late = matter.facts().records().contracts().stream()
                .filter(contract -> contract.concludedBy(matter.day()) && matter.isLate(contract))
                .flatMap(contract -> Optional.ofNullable(contract.concludedOn()).stream())
                .min(Comparator.naturalOrder());
        if (late.isPresent()) {
            NamedFact concluded = NamedFact.day("contractConcludedOn", late.get());
            return Finding.bears(Reason.of(RuleId.LATE_CONTRACT, "", LegalBasis.DUTY, concluded, reading));
        }
        return matter.deferringContracts().stream().anyMatch(contract -> contract.concludedOn() == null)
                ? Finding.assumes(List.of(NamedFact.day("contractConcludedOn", limit)))
                : Finding.silent();
    }

    /** CONTRACT-BEYOND-LATEST: a reading, because the act does not reconcile § 5.1 with § 29.1. */
    static Finding contractBeyondLatest(Matter matter) {
        Timing timing = matter.timing();
        if (!timing.contractBeyondLatest()) {
            return Finding.silent();
        }
        ContractBeyondLatest reading = matter.parameters().contractBeyondLatest();
        DutyState.Binding state = timing.state(matter.day(), reading);
        Reason reason = new Reason(
                RuleId.CONTRACT_BEYOND_LATEST,
                variant(timing, reading),
                LegalBasis.dutyAndLatestDateOf(matter.terms()),
                beyondLatestFacts(matter, timing, reading));
        return state instanceof DutyState.Deferred
                ? Finding.decides(matter.obliged(state), reason)
                : Finding.bears(reason);
    }

    private static String variant(Timing timing, ContractBeyondLatest reading) {
        if (timing.contract() instanceof ContractEnd.NoKnownEnd) {
            return "openEnded";
        }
        return switch (reading) {
            case CONTRACT_END_CONTROLS -> "contractEndControls";
            case DATE_CAPS -> "dateCaps";
        };
    }

    /** The reading that was used, and what the other would give. */
    private static List<NamedFact> beyondLatestFacts(Matter matter, Timing timing, ContractBeyondLatest reading) {
        List<NamedFact> facts = new ArrayList<>();
        if (timing.contract() instanceof ContractEnd.Ends(LocalDate lastDay)) {
            facts.add(NamedFact.day("contractEndsOn", lastDay));
        }
        Optional.ofNullable(timing.latest())
                .map(latest -> NamedFact.day("adoptBy", latest))
                .ifPresent(facts::add);
        facts.add(NamedFact.code("reading", reading));
        facts.add(NamedFact.code("otherReading", reading.other()));
        facts.add(NamedFact.code(
                "otherStatus", timing.state(matter.day(), reading.other()).status()));
        Optional.ofNullable(timing.adoptBy(reading.other()))
                .map(other -> NamedFact.day("otherAdoptBy", other))
                .ifPresent(facts::add);
        return facts;
    }

    /** AVAILABLE-AND-CONTRACT-ENDED, § 5.1: the duty begins when the service can be used and the own contract has ended. */
    static Finding availableAndContractEnded(Matter matter) {
        Timing timing = matter.timing();
        DutyState.Binding state = timing.state(matter.day(), matter.parameters().contractBeyondLatest());
        NamedFact available = NamedFact.day("availableFrom", timing.availableFrom());
        List<NamedFact> assumptions =
                matter.facts().records().contracts().isEmpty() ? matter.untold("ownContract") : List.of();
        Reason reason =
                switch (timing.contract()) {
                    case ContractEnd.NoContract() ->
                        Reason.of(RuleId.AVAILABLE_AND_CONTRACT_ENDED, "noContract", LegalBasis.DUTY, available);
                    case ContractEnd.Ends(LocalDate lastDay) ->
                        Reason.of(
                                RuleId.AVAILABLE_AND_CONTRACT_ENDED,
                                "contractEnds",
                                LegalBasis.DUTY,
                                available,
                                NamedFact.day("contractEndsOn", lastDay));
                    case ContractEnd.NoKnownEnd() ->
                        Reason.of(RuleId.AVAILABLE_AND_CONTRACT_ENDED, "noKnownEnd", LegalBasis.DUTY, available);
                };
        return state instanceof DutyState.Deferred || state instanceof DutyState.NotYetDue
                ? Finding.decides(matter.obliged(state), reason, assumptions)
                : Finding.bears(reason, assumptions);
    }

    /** STATUTORY-LATEST, § 29.1: the last rule; "viimeistään" includes the day. */
    static Finding statutoryLatest(Matter matter) {
        Timing timing = matter.timing();
        DutyState.Binding state = timing.state(matter.day(), matter.parameters().contractBeyondLatest());
        LocalDate adoptBy = state.deadline().adoptBy();
        List<String> basis = LegalBasis.latestDateOf(matter.terms());
        if (adoptBy == null) {
            return Finding.decides(matter.obliged(state), Reason.of(RuleId.STATUTORY_LATEST, "none", LegalBasis.DUTY));
        }
        String variant = matter.day().isAfter(adoptBy) ? "passed" : "ahead";
        return Finding.decides(
                matter.obliged(state),
                Reason.of(RuleId.STATUTORY_LATEST, variant, basis, NamedFact.day("adoptBy", adoptBy)));
    }
}
