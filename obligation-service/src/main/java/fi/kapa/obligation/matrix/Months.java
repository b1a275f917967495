package fi.kapa.obligation.matrix;

import fi.kapa.chassis.json.Scalars;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.InvalidValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Months that follow one another, from the first through the last; few enough to be judged one by one. */
record Months(YearMonth from, YearMonth to) {
    private static final int MOST = 36;

    /**
     * Reads them as a caller names them; empty when none are named.
     *
     * @param asOf the single day that is asked about otherwise
     * @throws fi.kapa.chassis.problem.RefusedException 400 with all defects
     */
    static Optional<Months> of(@Nullable String from, @Nullable String to, @Nullable LocalDate asOf) {
        if (from == null && to == null) {
            return Optional.empty();
        }
        List<Defect> defects = new ArrayList<>();
        YearMonth first = month("from", from, defects);
        YearMonth last = month("to", to, defects);
        if (asOf != null) {
            defects.add(Defect.at("asOf", "NOT_WITH_MONTHS"));
        }
        if (first != null && last != null && last.isBefore(first)) {
            defects.add(Defect.at("to", "ENDS_BEFORE_BEGINNING"));
        }
        if (first != null && last != null && first.until(last, ChronoUnit.MONTHS) >= MOST) {
            defects.add(Defect.at("to", "TOO_MANY_MONTHS", MOST));
        }
        if (first == null || last == null || !defects.isEmpty()) {
            throw Refusal.invalid(defects).exception();
        }
        return Optional.of(new Months(first, last));
    }

    private static @Nullable YearMonth month(String name, @Nullable String text, List<Defect> defects) {
        try {
            if (text != null) {
                return (YearMonth) Scalars.parse(YearMonth.class, text);
            }
            defects.add(Defect.at(name, "REQUIRED"));
        } catch (InvalidValue invalid) {
            defects.add(Defect.at(name, invalid.code(), invalid.arguments().toArray()));
        }
        return null;
    }

    /** The last day of each. */
    List<LocalDate> lastDays() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .map(YearMonth::atEndOfMonth)
                .toList();
    }

    /** The last day of them all. */
    LocalDate lastDay() {
        return to.atEndOfMonth();
    }
}
