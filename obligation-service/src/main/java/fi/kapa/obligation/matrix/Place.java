package fi.kapa.obligation.matrix;

import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.matrix.Matrix.Cell;
import java.time.Instant;
import java.time.LocalDate;

/** The last item of a page, and the day and the knowledge that it was about, so that all pages answer the same question. */
record Place(LocalDate asOf, Instant knownAt, OrganisationKey organisation, ServiceCode service) {

    /**
     * Reads a cursor's position.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 400 when it is broken
     */
    static Place of(String position) {
        String[] parts = position.split(" ");
        if (parts.length != 4) {
            throw Cursor.broken();
        }
        return new Place(
                Cursor.part(LocalDate.class, parts[0]),
                Cursor.part(Instant.class, parts[1]),
                Cursor.part(OrganisationKey.class, parts[2]),
                Cursor.part(ServiceCode.class, parts[3]));
    }

    /** Whether the cell was given on this page or before; its organisation is not before the place's. */
    boolean isPast(Cell cell) {
        return cell.key().equals(organisation) && cell.service().compareTo(service) <= 0;
    }

    @Override
    public String toString() {
        return asOf + " " + knownAt + " " + organisation + " " + service;
    }
}
