package fi.kapa.obligation.rule;

import fi.kapa.obligation.fact.Adoption;
import fi.kapa.obligation.fact.Adoption.Phase;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.judgement.Deadline;
import fi.kapa.obligation.judgement.DutyState;
import fi.kapa.obligation.judgement.Finding;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.judgement.Outcome;
import fi.kapa.obligation.judgement.Outcome.VoluntaryUse;
import fi.kapa.obligation.judgement.Reason;
import fi.kapa.obligation.judgement.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a confirmed adoption, or a begun joining, does to a duty or to a right. */
final class AdoptionRules {
    private AdoptionRules() {}

    /** ADOPTED: on or before the day; adoption in a part meets the duty only where the other part is exempt. */
    static Finding adopted(Matter matter) {
        Optional<Adoption> step = adoption(matter, true);
        if (step.isEmpty()) {
            return Finding.assumes(matter.untold("adopted"));
        }
        boolean meetsDuty = step.get().scope() == Scope.WHOLE
                || matter.exemption(Scope.PART).isPresent();
        Reason reason = reason(step.get(), meetsDuty ? "duty" : "part", LegalBasis.DUTY);
        return meetsDuty ? Finding.decides(matter.obliged(new DutyState.Adopted()), reason) : Finding.bears(reason);
    }

    /** BUS-NEW-WORK: binds new services and integrations; without any, what is left is to begin joining in time. */
    static Finding busNewWork(Matter matter) {
        if (!matter.terms().bindsNewWork()) {
            return Finding.silent();
        }
        LocalDate startBy = matter.terms().dates().startJoiningBy();
        Deadline deadline = Deadline.startJoiningBy(startBy);
        Answer newWork = matter.answer(Circumstance.NEW_SERVICES);
        Optional<Adoption> started = matter.steps(true).min(Comparator.comparing(Adoption::on));
        List<NamedFact> assumptions = new ArrayList<>(newWork.assumptions());
        if (started.isEmpty() && !newWork.yes()) {
            assumptions.addAll(matter.untold("started"));
        }
        NamedFact lastDay = NamedFact.day("startJoiningBy", startBy);
        if (newWork.yes()) {
            return bus(matter, new DutyState.Due(deadline), "newWork", assumptions, newWork.fact(), lastDay);
        }
        if (started.isPresent()) {
            NamedFact since = NamedFact.day("startedOn", started.get().on());
            return bus(
                    matter, new DutyState.InProgress(deadline), "started", assumptions, newWork.fact(), lastDay, since);
        }
        return matter.day().isAfter(startBy)
                ? bus(matter, new DutyState.Overdue(deadline), "late", assumptions, newWork.fact(), lastDay)
                : bus(matter, new DutyState.Due(deadline), "toStart", assumptions, newWork.fact(), lastDay);
    }

    private static Finding bus(
            Matter matter, DutyState.Binding state, String variant, List<NamedFact> assumptions, NamedFact... facts) {
        return Finding.decides(
                matter.obliged(state), Reason.of(RuleId.BUS_NEW_WORK, variant, LegalBasis.BUS, facts), assumptions);
    }

    /** A right without a duty, used or not. */
    static Finding entitled(Matter matter, Reason reason) {
        return entitled(matter, List.of(), reason);
    }

    static Finding entitled(Matter matter, List<NamedFact> assumptions, Reason reason) {
        return voluntary(matter, Outcome.Entitled::new, assumptions, List.of(reason));
    }

    /** A right of that kind, with whether it is used; an unused one of which the caller said nothing is assumed to be so. */
    static Finding voluntary(
            Matter matter, Function<VoluntaryUse, Outcome> right, List<NamedFact> assumptions, List<Reason> reasons) {
        return adoption(matter, false)
                .map(step -> new Finding.Decides(
                        right.apply(VoluntaryUse.ADOPTED),
                        joined(reasons, List.of(reason(step, "right", LegalBasis.RIGHT))),
                        assumptions))
                .orElseGet(() -> new Finding.Decides(
                        right.apply(VoluntaryUse.VOLUNTARY), reasons, joined(assumptions, matter.untold("adopted"))));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The adoption that weighs most: of the whole before one of a part. */
    private static Optional<Adoption> adoption(Matter matter, boolean ofDuty) {
        return matter.steps(ofDuty)
                .filter(step -> step.phase() == Phase.ADOPTED)
                .min(Comparator.comparing(Adoption::scope).thenComparing(Adoption::on));
    }

    private static Reason reason(Adoption step, String variant, List<String> basis) {
        return Reason.of(
                RuleId.ADOPTED,
                variant,
                basis,
                NamedFact.day("adoptedOn", step.on()),
                NamedFact.code("scope", step.scope()));
    }
}
