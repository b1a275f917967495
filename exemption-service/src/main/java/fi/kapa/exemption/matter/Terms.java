package fi.kapa.exemption.matter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed or decided.
 *
 * @param validFrom first day of the exemption; absent: the day of the decision
 * @param validUntil last day of the exemption; absent: no end
 * @param statement the reasons; may be left out when everything is granted
 */
public record Terms(
        Outcome outcome,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> conditions,
        @Nullable String statement) {
    public Terms {
        conditions = List.copyOf(conditions);
        if (!outcome.grants()) {
            validFrom = null;
            validUntil = null;
        }
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** The same with the first day settled, once the day of the decision is known. */
    public Terms decidedOn(LocalDate day) {
        return validFrom == null && outcome.grants()
                ? new Terms(outcome, day, validUntil, conditions, statement)
                : this;
    }

    /** Whether these terms leave the applicant with less than the others. */
    boolean giveLessThan(Terms others) {
        return switch (others.outcome) {
            case GRANTED -> outcome != Outcome.GRANTED;
            case PARTLY_GRANTED -> !outcome.grants() || outcome == Outcome.PARTLY_GRANTED && endBefore(others);
            case REJECTED, DISMISSED -> false;
        };
    }

    private boolean endBefore(Terms others) {
        return validUntil != null && (others.validUntil == null || validUntil.isBefore(others.validUntil));
    }
}
