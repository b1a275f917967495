package fi.kapa.schedule.missing;

import fi.kapa.chassis.page.Cursor;
import fi.kapa.schedule.missing.MissingSubmissions.Missing;
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
        if (parts.length != 2) {
            throw Cursor.broken();
        }
        return new Place(Cursor.part(LocalDate.class, parts[0]), parts[1]);
    }

    Place at(Missing last) {
        return new Place(asOf, last.organisation());
    }

    @Override
    public String toString() {
        return asOf + " " + after;
    }
}
