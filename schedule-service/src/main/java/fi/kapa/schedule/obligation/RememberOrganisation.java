package fi.kapa.schedule.obligation;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.event.FactListener;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Set;

/** An organisation was registered or changed: keep the copy, and settle what waited for it. */
@Singleton
class RememberOrganisation implements FactListener<OrganisationFact> {
    private final KnownOrganisations organisations;
    private final Event<OrganisationBecameKnown> becameKnown;

    RememberOrganisation(KnownOrganisations organisations, Event<OrganisationBecameKnown> becameKnown) {
        this.organisations = organisations;
        this.becameKnown = becameKnown;
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
        if (organisations.isRegistered(fact.key())) {
            becameKnown.fire(new OrganisationBecameKnown(fact.key()));
        }
    }
}
