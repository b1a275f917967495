package fi.kapa.obligation.organisation;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.RecordedFact;
import fi.kapa.obligation.record.RecordedFacts;
import jakarta.inject.Singleton;
import java.time.Clock;

/** An organisation is registered or its details are changed. */
@Singleton
class RegisterOrganisation {
    private static final String TYPE = "organisation";

    private final Organisations organisations;
    private final RecordedFacts recorded;
    private final Journal journal;
    private final Clock clock;

    RegisterOrganisation(Organisations organisations, RecordedFacts recorded, Journal journal, Clock clock) {
        this.organisations = organisations;
        this.recorded = recorded;
        this.journal = journal;
        this.clock = clock;
    }

    /** Registers an organisation that is not registered yet. */
    OrganisationState register(OrganisationKey key, OrganisationDetails details) {
        Organisation organisation = new Organisation(key, details, clock.instant());
        organisations.persist(organisation);
        return recorded(organisation, "REGISTER", "OrganisationRegistered");
    }

    Organisation change(Organisation organisation, OrganisationDetails details) {
        organisation.change(details, clock.instant());
        organisations.flush();
        recorded(organisation, "CHANGE", "OrganisationChanged");
        return organisation;
    }

    private OrganisationState recorded(Organisation organisation, String action, String fact) {
        OrganisationState state = organisation.state();
        OrganisationKey key = organisation.key();
        recorded.add(new RecordedFact(
                Kind.ORGANISATION, key.toString(), organisation.version(), key, state.recordedAt(), state));
        journal.publish(Fact.of(fact, TYPE, key, key, organisation.version(), state));
        journal.audit(action, TYPE, key, key, state);
        return state;
    }
}
