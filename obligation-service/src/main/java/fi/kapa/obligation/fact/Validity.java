package fi.kapa.obligation.fact;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days through which something is in force, the last one included; no last day: until further notice. */
public record Validity(LocalDate from, @Nullable LocalDate until) {

    public Validity {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The days on which the answer of {@link #covers} turns. */
    Stream<LocalDate> turns() {
        return until == null ? Stream.of(from) : Stream.of(from, until.plusDays(1));
    }
}
