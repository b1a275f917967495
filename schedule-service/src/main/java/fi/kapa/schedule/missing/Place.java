package fi.kapa.schedule.missing;

import fi.kapa.chassis.page.Cursor;
import fi.kapa.schedule.missing.MissingSubmissions.Missing;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the list goes on, and about which day, so that all pages answer the same question.
 *
 * @param after the last organisation given; null on the first page
 */
record Place(LocalDate asOf, @Nullable String after) {

    /**
     * Reads a cursor's position.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 400 when it is broken
     */
    static Place of(String position) {
        String[] parts = position.split(" ");
        try {
            if (parts.length == 2) {
                return new Place(LocalDate.parse(parts[0]), parts[1]);
            }
        } catch (DateTimeException broken) {
            throw Cursor.broken();
        }
        throw Cursor.broken();
    }

    Place at(Missing last) {
        return new Place(asOf, last.organisation());
    }

    @Override
    public String toString() {
        return asOf + " " + after;
    }
}
