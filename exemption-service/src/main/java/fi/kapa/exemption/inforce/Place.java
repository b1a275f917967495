package fi.kapa.exemption.inforce;

import fi.kapa.chassis.page.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the list goes on, and about which day and as known when, so that all pages answer the same question.
 *
 * @param after the last id given; null on the first page
 */
record Place(LocalDate asOf, Instant knownAt, @Nullable UUID after) {

    /**
     * Reads a cursor's position.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 400 when it is broken
     */
    static Place of(String position) {
        String[] parts = position.split(" ");
        try {
            if (parts.length == 3) {
                return new Place(LocalDate.parse(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (DateTimeException | IllegalArgumentException broken) {
            throw Cursor.broken();
        }
        throw Cursor.broken();
    }

    Place at(Exemption last) {
        return new Place(asOf, knownAt, last.id());
    }

    @Override
    public String toString() {
        return asOf + " " + knownAt + " " + after;
    }
}
