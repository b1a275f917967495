package fi.kapa.obligation.deadline;

import fi.kapa.obligation.deadline.Warning.Kind;
import fi.kapa.obligation.judgement.Deadline;
import fi.kapa.obligation.judgement.DutyState;
import fi.kapa.obligation.judgement.Outcome;
import fi.kapa.obligation.rule.Matter;
import fi.kapa.obligation.rule.ObligationRules;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * When an organisation is told of a day.
 *
 * @param ahead how long before the day it is told of it
 */
record WarningRules(Period ahead) {

    /** How the matter stands on its day: a day is ahead, or has passed, or nothing is to be done by a day. */
    Optional<Warning> warning(Matter matter) {
        return switch (ObligationRules.judge(matter).outcome()) {
            case Outcome.NotCovered _, Outcome.ByPermission _, Outcome.Entitled _ -> Optional.empty();
            case Outcome.Obliged(DutyState state) -> warning(state, matter.day());
        };
    }

    /** An own contract that defers the duty has a day too: the one after its end. Of a partial exemption the rest is what must be done. */
    private Optional<Warning> warning(DutyState state, LocalDate today) {
        return switch (state) {
            case DutyState.NotYetDue(Deadline deadline) -> approaching(deadline, today);
            case DutyState.Due(Deadline deadline) -> approaching(deadline, today);
            case DutyState.Deferred(Deadline deadline) -> approaching(deadline, today);
            case DutyState.Overdue(Deadline deadline) -> Optional.of(new Warning(Kind.OVERDUE, deadline));
            case DutyState.InProgress _, DutyState.Adopted _, DutyState.Exempt _ -> Optional.empty();
            case DutyState.PartlyExempt(DutyState.Binding rest) -> warning(rest, today);
        };
    }

    private Optional<Warning> approaching(Deadline deadline, LocalDate today) {
        return deadline.day()
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plus(ahead)))
                .map(_ -> new Warning(Kind.APPROACHING, deadline));
    }

    /**
     * What is to be told. That a day has passed is no news where it had passed already when the organisation was first watched: whoever registers, or
     * installs this, years after the days does not want all organisations to get mail about them.
     *
     * @param since the first day on which the organisation was watched
     */
    Optional<Warning> news(Matter matter, LocalDate since) {
        return warning(matter).filter(warning -> switch (warning.kind()) {
            case APPROACHING -> true;
            case OVERDUE -> !warning(matter.on(since)).equals(Optional.of(warning));
        });
    }
}
