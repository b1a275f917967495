package fi.kapa.obligation.organisation;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.RecordedFact;
import fi.kapa.obligation.record.RecordedFacts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Organisations are registered, their details are corrected, and what becomes of them on a day is shown. */
@Singleton
public class RegisterOrganisation {
    private static final String TYPE = "organisation";
    private static final String CHANGED = "OrganisationChanged";

    private final Organisations organisations;
    private final RecordedFacts recorded;
    private final Journal journal;
    private final Event<CategoriesCorrected> corrections;
    private final Clock clock;

    RegisterOrganisation(
            Organisations organisations,
            RecordedFacts recorded,
            Journal journal,
            Event<CategoriesCorrected> corrections,
            Clock clock) {
        this.organisations = organisations;
        this.recorded = recorded;
        this.journal = journal;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** Registers an organisation that is not registered yet. */
    OrganisationView register(OrganisationKey key, OrganisationDetails details) {
        return registerAll(Map.of(key, details)).getFirst().view();
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
        Map<OrganisationKey, OrganisationCategory> corrected = new HashMap<>();
        changes.forEach((organisation, details) -> {
            if (organisation.category() != details.category()) {
                corrected.put(organisation.key(), details.category());
            }
            organisation.change(details, clock.instant());
        });
        List<Organisation> changed = recorded(List.copyOf(changes.keySet()), "CHANGE", CHANGED);
        if (!corrected.isEmpty()) {
            corrections.fire(new CategoriesCorrected(corrected));
        }
        return changed;
    }

    /** A registered organisation is of the category from today on; nothing is told when it was before. */
    public void reclassify(OrganisationKey key, OrganisationCategory category) {
        Organisation organisation = organisations.named(key).orElseThrow();
        if (organisation.category() != category) {
            organisation.reclassify(category, clock.instant());
            recorded(List.of(organisation), "RECLASSIFY", CHANGED);
        }
    }

    /** A registered organisation is no more. */
    public void end(OrganisationKey key) {
        Organisation organisation = organisations.named(key).orElseThrow();
        organisation.end(clock.instant());
        recorded(List.of(organisation), "END", CHANGED);
    }

    private List<Organisation> recorded(List<Organisation> some, String action, String fact) {
        organisations.flush();
        recorded.addAll(some.stream()
                .map(one -> new RecordedFact(
                        Kind.ORGANISATION,
                        one.key().toString(),
                        one.version(),
                        one.key(),
                        one.view().recordedAt(),
                        one.view()))
                .toList());
        for (Organisation one : some) {
            OrganisationKey key = one.key();
            OrganisationView view = one.view();
            journal.publish(Fact.of(fact, TYPE, key, key, one.version(), view));
            journal.audit(action, TYPE, key, key, view);
        }
        return some;
    }
}
