package fi.kapa.obligation.succession;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.fact.Course;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A succession is put on record, ahead of its day or after it. */
@Singleton
class RecordSuccession {
    private final Successions successions;
    private final Courses courses;
    private final SuccessionTrail trail;
    private final TakeEffect takeEffect;
    private final Clock clock;

    RecordSuccession(
            Successions successions, Courses courses, SuccessionTrail trail, TakeEffect takeEffect, Clock clock) {
        this.successions = successions;
        this.courses = courses;
        this.trail = trail;
        this.takeEffect = takeEffect;
        this.clock = clock;
    }

    /** What is wrong with the draft, for a registered organisation. */
    List<Defect> defects(OrganisationKey organisation, SuccessionRequest draft) {
        List<OrganisationKey> named = new ArrayList<>(List.of(organisation));
        for (int i = 0; i < draft.successors().size(); i++) {
            draft.successor(i).ifPresent(named::add);
        }
        return SuccessionRules.defects(organisation, draft, courses.of(named));
    }

    /** Whether the organisation may still end or change. */
    SuccessionRuling judge(OrganisationKey organisation, SuccessionRequest request) {
        return SuccessionRules.judge(course(organisation), request);
    }

    Succession record(OrganisationKey organisation, SuccessionRequest request) {
        Succession succession =
                new Succession(organisation, request, course(organisation).categoryOn(request.on()), clock.instant());
        boolean due = succession.takeEffect(LocalDate.now(clock));
        successions.persist(succession);
        trail.keep(succession, "RECORD");
        if (due) {
            takeEffect.now(succession);
        }
        return succession;
    }

    private Course course(OrganisationKey organisation) {
        return Objects.requireNonNull(courses.of(List.of(organisation)).get(organisation));
    }
}
