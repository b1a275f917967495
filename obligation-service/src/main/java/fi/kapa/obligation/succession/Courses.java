package fi.kapa.obligation.succession;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.fact.Course;
import fi.kapa.obligation.organisation.Organisations;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What becomes of organisations by all that is on record now. */
@Singleton
class Courses {
    private final Organisations organisations;
    private final Successions successions;

    Courses(Organisations organisations, Successions successions) {
        this.organisations = organisations;
        this.successions = successions;
    }

    /** Of those that are registered, by key. */
    Map<OrganisationKey, Course> of(Collection<OrganisationKey> keys) {
        Map<OrganisationKey, List<Succession>> known = successions.of(keys);
        Map<OrganisationKey, Course> courses = new HashMap<>();
        organisations
                .categories(keys)
                .forEach((key, category) -> courses.put(
                        key,
                        SuccessionView.course(
                                category,
                                known.getOrDefault(key, List.of()).stream()
                                        .map(Succession::view)
                                        .toList())));
        return courses;
    }
}
