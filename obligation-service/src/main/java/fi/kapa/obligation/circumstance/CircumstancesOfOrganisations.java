package fi.kapa.obligation.circumstance;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.Past;
import fi.kapa.obligation.record.RecordedFacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;

/** The circumstances of all organisations. */
@Singleton
class CircumstancesOfOrganisations implements PanacheRepositoryBase<KnownCircumstances, String> {
    private final RecordedFacts recorded;

    CircumstancesOfOrganisations(RecordedFacts recorded) {
        this.recorded = recorded;
    }

    /** All that was ever known of an organisation's. */
    List<Past<CircumstancesView>> past(OrganisationKey organisation) {
        return recorded.past(Kind.CIRCUMSTANCES, organisation, CircumstancesView.class);
    }
}
