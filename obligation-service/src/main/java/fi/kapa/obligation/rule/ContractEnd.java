package fi.kapa.obligation.rule;

import fi.kapa.obligation.fact.OwnContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** When the own contracts that defer the duty have all ended. */
sealed interface ContractEnd {

    record NoContract() implements ContractEnd {}

    record Ends(LocalDate lastDay) implements ContractEnd {}

    record NoKnownEnd() implements ContractEnd {}

    static ContractEnd of(List<OwnContract> contracts) {
        if (contracts.isEmpty()) {
            return new NoContract();
        }
        List<LocalDate> ends = contracts.stream()
                .map(OwnContract::endsOn)
                .filter(Objects::nonNull)
                .toList();
        return ends.size() < contracts.size()
                ? new NoKnownEnd()
                : new Ends(ends.stream().max(LocalDate::compareTo).orElseThrow());
    }
}
