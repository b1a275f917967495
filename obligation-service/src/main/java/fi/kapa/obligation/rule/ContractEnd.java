package fi.kapa.obligation.rule;

import fi.kapa.obligation.fact.OwnContract;
import java.time.LocalDate;
import java.util.List;

/** When the own contracts that defer the duty have all ended. */
sealed interface ContractEnd {
    /** The last day that a date can name; who must write an end and knows none writes it. */
    LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    record NoContract() implements ContractEnd {}

    record Ends(LocalDate lastDay) implements ContractEnd {}

    record NoKnownEnd() implements ContractEnd {}

    static ContractEnd of(List<OwnContract> contracts) {
        if (contracts.isEmpty()) {
            return new NoContract();
        }
        List<LocalDate> ends = contracts.stream()
                .map(OwnContract::endsOn)
                .filter(end -> end != null && end.isBefore(LAST_DAY))
                .toList();
        return ends.size() < contracts.size()
                ? new NoKnownEnd()
                : new Ends(ends.stream().max(LocalDate::compareTo).orElseThrow());
    }
}
