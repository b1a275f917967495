package fi.kapa.funding.project;

import fi.kapa.chassis.standard.InvalidValue;
import java.time.LocalDate;

/** The days of a project, both included (hankeaika, käyttöaika). */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new InvalidValue("ENDS_BEFORE_BEGINNING");
        }
    }
}
