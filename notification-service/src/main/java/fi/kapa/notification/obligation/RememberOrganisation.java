package fi.kapa.notification.obligation;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.event.FactListener;
import jakarta.inject.Singleton;
import java.util.Set;

/** An organisation was registered or changed: keep the copy. */
@Singleton
class RememberOrganisation implements FactListener<OrganisationFact> {
    private final KnownOrganisations organisations;

    RememberOrganisation(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Set<String> types() {
        return Set.of("fi.kapa.obligation.OrganisationRegistered.v1", "fi.kapa.obligation.OrganisationChanged.v1");
    }

    @Override
    public Class<OrganisationFact> data() {
        return OrganisationFact.class;
    }

    @Override
    public void on(OrganisationFact fact, Envelope envelope) {
        organisations.remember(fact, envelope.version());
    }
}
