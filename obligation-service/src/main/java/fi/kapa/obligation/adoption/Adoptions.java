package fi.kapa.obligation.adoption;

import fi.kapa.chassis.page.Conditions;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.adoption.AdoptionView.Standing;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.Past;
import fi.kapa.obligation.record.RecordedFacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All steps of taking services into use. */
@Singleton
class Adoptions implements PanacheRepositoryBase<ClaimedAdoption, UUID> {
    private final RecordedFacts recorded;

    Adoptions(RecordedFacts recorded) {
        this.recorded = recorded;
    }

    /** Absent parts are not asked for. */
    record Filter(
            OrganisationKey organisation,
            @Nullable ServiceCode serviceCode,
            @Nullable Standing state) {}

    /**
     * A step of the organisation.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404
     */
    ClaimedAdoption of(OrganisationKey organisation, UUID id) {
        return find("id = ?1 and organisation = ?2", id, organisation.toString())
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound().exception());
    }

    /** All that the step has been. */
    List<Past<AdoptionView>> past(ClaimedAdoption adoption) {
        return recorded.past(Kind.ADOPTION, adoption.id(), AdoptionView.class);
    }

    List<ClaimedAdoption> list(Filter filter, @Nullable UUID after, int limit) {
        Conditions conditions = new Conditions()
                .addText("a.organisation = :organisation", "organisation", filter.organisation())
                .addText("a.serviceCode = :serviceCode", "serviceCode", filter.serviceCode())
                .add("a.state = :state", "state", filter.state())
                .add("a.id > :after", "after", after);
        return find("from ClaimedAdoption a where " + conditions.text() + " order by a.id", conditions.values())
                .page(0, limit)
                .list();
    }
}
