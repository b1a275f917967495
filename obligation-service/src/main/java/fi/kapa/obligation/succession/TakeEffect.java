package fi.kapa.obligation.succession;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.organisation.RegisterOrganisation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * On its day a succession changes the organisation itself, so that the register and the other services' copies show it. Verdicts do not wait for
 * this: they are judged by the successions on record.
 */
@Singleton
class TakeEffect {
    private final Successions successions;
    private final Courses courses;
    private final RegisterOrganisation registerOrganisation;
    private final SuccessionTrail trail;
    private final Clock clock;

    TakeEffect(
            Successions successions,
            Courses courses,
            RegisterOrganisation registerOrganisation,
            SuccessionTrail trail,
            Clock clock) {
        this.successions = successions;
        this.courses = courses;
        this.registerOrganisation = registerOrganisation;
        this.trail = trail;
        this.clock = clock;
    }

    /** Does nothing when another replica has done it. */
    void ifStillDue(UUID id) {
        Succession succession = successions.locked(id);
        if (succession.takeEffect(LocalDate.now(clock))) {
            trail.keep(succession, "APPLY");
            now(succession);
        }
    }

    /** The category is that of today, which is another one's where a change of an earlier day was put on record later. */
    void now(Succession succession) {
        OrganisationKey organisation = succession.organisation();
        switch (succession.kind()) {
            case MERGER, DIVISION -> registerOrganisation.end(organisation);
            case CATEGORY_CHANGE ->
                registerOrganisation.reclassify(
                        organisation,
                        Objects.requireNonNull(courses.of(List.of(organisation)).get(organisation))
                                .categoryOn(LocalDate.now(clock)));
        }
    }
}
