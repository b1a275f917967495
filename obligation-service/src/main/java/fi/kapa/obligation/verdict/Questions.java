package fi.kapa.obligation.verdict;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.obligation.catalogue.Catalogue;
import fi.kapa.obligation.parameter.Readings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Puts questions on the catalogue and the readings that were known at an instant. */
@Singleton
public class Questions {
    private final Catalogue catalogue;
    private final Readings readings;
    private final Clock clock;

    Questions(Catalogue catalogue, Readings readings, Clock clock) {
        this.catalogue = catalogue;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * A question of a day.
     *
     * @param asOf today when null
     * @param knownAt now when null
     * @throws fi.kapa.chassis.problem.RefusedException 400 when it is about what will be known
     */
    public Question of(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Instant now = clock.instant();
        Instant known = knownAt == null ? now : knownAt;
        if (known.isAfter(now)) {
            throw Refusal.invalid(Defect.at("knownAt", "IN_THE_FUTURE")).exception();
        }
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return new Question(day, known, catalogue.terms(known), readings.known(known));
    }

    /** The last instant that a question is about: the end of its day, or earlier where no more was known. */
    Instant happenedBy(Question question) {
        Instant endOfDay = question.asOf()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant()
                .minus(1, ChronoUnit.MICROS);
        return endOfDay.isBefore(question.knownAt()) ? endOfDay : question.knownAt();
    }
}
