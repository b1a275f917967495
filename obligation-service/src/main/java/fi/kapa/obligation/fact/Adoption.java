package fi.kapa.obligation.fact;

import java.time.LocalDate;

/**
 * A step of taking a service into use (Finnish: käyttöönotto) that an officer has confirmed.
 *
 * @param statutoryTask whether it covers the tasks laid down by law; asked of municipal authorities only
 */
public record Adoption(Phase phase, LocalDate on, Scope scope, boolean statutoryTask) {

    public enum Phase {
        STARTED,
        ADOPTED
    }

    public boolean madeBy(LocalDate day) {
        return !on.isAfter(day);
    }
}
