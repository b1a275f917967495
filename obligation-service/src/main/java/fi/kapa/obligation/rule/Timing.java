package fi.kapa.obligation.rule;

import fi.kapa.obligation.judgement.Deadline;
import fi.kapa.obligation.judgement.DutyState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the duty begins and by when it must be met, from the service's days and the own contract. */
record Timing(LocalDate availableFrom, @Nullable LocalDate latest, ContractEnd contract) {

    /** The later of the service's first day and the day after the contract; none when the contract has no known end. */
    @Nullable
    LocalDate dutyBegins() {
        return switch (contract) {
            case ContractEnd.NoContract() -> availableFrom;
            case ContractEnd.Ends(LocalDate lastDay) ->
                lastDay.isBefore(availableFrom) ? availableFrom : lastDay.plusDays(1);
            case ContractEnd.NoKnownEnd() -> null;
        };
    }

    /** None when the service has no latest date or the contract no known end. */
    @Nullable
    LocalDate adoptBy(ContractBeyondLatest reading) {
        if (latest == null) {
            return null;
        }
        return switch (contract) {
            case ContractEnd.NoContract() -> latest;
            case ContractEnd.Ends(LocalDate lastDay) -> reading.adoptBy(latest, lastDay);
            case ContractEnd.NoKnownEnd() -> null;
        };
    }

    /** Whether the own contract is in force on the latest date. */
    boolean contractBeyondLatest() {
        return latest != null
                && switch (contract) {
                    case ContractEnd.NoContract() -> false;
                    case ContractEnd.Ends(LocalDate lastDay) -> !lastDay.isBefore(latest);
                    case ContractEnd.NoKnownEnd() -> true;
                };
    }

    /** The first line that fits the day; after {@code adoptBy} it is passed, also while a contract runs that does not move it (DATE_CAPS). */
    DutyState.Binding state(LocalDate day, ContractBeyondLatest reading) {
        LocalDate begins = dutyBegins();
        if (begins == null) {
            return new DutyState.Deferred(Deadline.NONE);
        }
        LocalDate adoptBy = adoptBy(reading);
        Deadline deadline = Deadline.adoptBy(adoptBy);
        if (adoptBy != null && day.isAfter(adoptBy)) {
            return new DutyState.Overdue(deadline);
        }
        if (day.isBefore(begins)) {
            return adoptBy != null && adoptBy.isAfter(latest)
                    ? new DutyState.Deferred(deadline)
                    : new DutyState.NotYetDue(deadline);
        }
        return new DutyState.Due(deadline);
    }
}
