package fi.kapa.obligation.succession;

import fi.kapa.chassis.page.Conditions;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.Past;
import fi.kapa.obligation.record.RecordedFacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All mergers, divisions and changes of category. */
@Singleton
class Successions implements PanacheRepositoryBase<Succession, UUID> {
    private final RecordedFacts recorded;

    Successions(RecordedFacts recorded) {
        this.recorded = recorded;
    }

    /**
     * A succession of the organisation.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404
     */
    Succession of(OrganisationKey organisation, UUID id) {
        return find("id = ?1 and organisation = ?2", id, organisation.toString())
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound().exception());
    }

    /** All that the succession has been. */
    List<Past<SuccessionView>> past(Succession succession) {
        return recorded.past(Kind.SUCCESSION, succession.id(), SuccessionView.class);
    }

    /** Those of the organisations, by organisation and in the order of their days. */
    Map<OrganisationKey, List<Succession>> of(Collection<OrganisationKey> organisations) {
        return find(
                        "organisation in ?1 order by takesEffectOn",
                        organisations.stream().map(OrganisationKey::toString).toList())
                .stream()
                .collect(Collectors.groupingBy(Succession::organisation));
    }

    List<Succession> list(OrganisationKey organisation, @Nullable UUID after, int limit) {
        Conditions conditions = new Conditions()
                .add("s.organisation = :organisation", "organisation", organisation.toString())
                .add("s.id > :after", "after", after);
        return find("from Succession s where " + conditions.text() + " order by s.id", conditions.values())
                .page(0, limit)
                .list();
    }

    /** A succession that no other replica changes meanwhile. */
    Succession locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The ids of those whose day has come and that the organisation itself does not show yet, in the order of their days. */
    List<UUID> due(LocalDate today, int limit) {
        return find("not applied and takesEffectOn <= ?1 order by takesEffectOn, id", today)
                .page(0, limit)
                .list()
                .stream()
                .map(Succession::id)
                .toList();
    }
}
