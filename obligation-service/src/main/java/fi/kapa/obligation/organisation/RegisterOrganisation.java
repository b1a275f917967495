package fi.kapa.obligation.organisation;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.RecordedFact;
import fi.kapa.obligation.record.RecordedFacts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Organisations are registered or their details are changed. */
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
        return registerAll(Map.of(key, details)).getFirst().state();
    }

    Organisation change(Organisation organisation, OrganisationDetails details) {
        return changeAll(Map.of(organisation, details)).getFirst();
    }

    /** Registers organisations that are not registered yet, with few statements. */
    List<Organisation> registerAll(Map<OrganisationKey, OrganisationDetails> added) {
        List<Organisation> registered = new ArrayList<>();
        added.forEach((key, details) -> registered.add(new Organisation(key, details, clock.instant())));
        organisations.persist(registered);
        return recorded(registered, "REGISTER", "OrganisationRegistered");
    }

    List<Organisation> changeAll(Map<Organisation, OrganisationDetails> changes) {
        changes.forEach((organisation, details) -> organisation.change(details, clock.instant()));
        return recorded(List.copyOf(changes.keySet()), "CHANGE", "OrganisationChanged");
    }

    private List<Organisation> recorded(List<Organisation> some, String action, String fact) {
        organisations.flush();
        recorded.addAll(some.stream()
                .map(one -> new RecordedFact(
                        Kind.ORGANISATION,
                        one.key().toString(),
                        one.version(),
                        one.key(),
                        one.state().recordedAt(),
                        one.state()))
                .toList());
        for (Organisation one : some) {
            OrganisationKey key = one.key();
            OrganisationState state = one.state();
            journal.publish(Fact.of(fact, TYPE, key, key, one.version(), state));
            journal.audit(action, TYPE, key, key, state);
        }
        return some;
    }
}
