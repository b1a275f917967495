package fi.kapa.exemption.inforce;

import fi.kapa.chassis.page.Cursor;
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
        if (parts.length != 3) {
            throw Cursor.broken();
        }
        return new Place(
                Cursor.part(LocalDate.class, parts[0]),
                Cursor.part(Instant.class, parts[1]),
                Cursor.part(UUID.class, parts[2]));
    }

    Place at(Exemption last) {
        return new Place(asOf, knownAt, last.id());
    }

    @Override
    public String toString() {
        return asOf + " " + knownAt + " " + after;
    }
}
