package fi.kapa.obligation.usage;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.Catalogue;
import fi.kapa.obligation.catalogue.Producer;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.organisation.Organisations;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.RecordedFact;
import fi.kapa.obligation.record.RecordedFacts;
import fi.kapa.obligation.usage.UsageDecisionView.DecisionKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A decision on the use of a service is put on record. */
@Singleton
class RecordUsageDecision {
    private static final String TYPE = "usage-decision";

    private final RecordedDecisions decisions;
    private final RecordedFacts recorded;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Journal journal;
    private final Clock clock;

    RecordUsageDecision(
            RecordedDecisions decisions,
            RecordedFacts recorded,
            Catalogue catalogue,
            Organisations organisations,
            Journal journal,
            Clock clock) {
        this.decisions = decisions;
        this.recorded = recorded;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    List<Defect> defects(UsageDecisionRequest draft) {
        List<Defect> defects = new ArrayList<>();
        if (draft.serviceCode() != null && producer(draft.serviceCode()).isEmpty()) {
            defects.add(Defect.at("/serviceCode", "UNKNOWN_SERVICE"));
        }
        if (draft.organisation() != null && !organisations.isRegistered(draft.organisation())) {
            defects.add(Defect.at("/organisation", "UNKNOWN_ORGANISATION"));
        }
        return defects;
    }

    /** Whose decision it is: the producer's of the service; a prohibition that of the Population Register Centre (§ 8.4). Empty for an unknown service. */
    Optional<Producer> decider(UsageDecisionRequest draft) {
        return draft.kind() == DecisionKind.PROHIBITION
                ? Optional.of(Producer.VRK)
                : Optional.ofNullable(draft.serviceCode()).flatMap(this::producer);
    }

    RecordedDecision record(UsageDecisionRequest request) {
        Producer producer = decider(request).orElseThrow();
        RecordedDecision decision = new RecordedDecision(request, producer, clock.instant());
        decisions.persist(decision);
        decisions.flush();
        UsageDecisionView view = decision.view();
        OrganisationKey organisation = view.organisation();
        recorded.add(new RecordedFact(
                Kind.USE_DECISION, decision.id().toString(), 1, organisation, view.recordedAt(), view));
        journal.publish(Fact.of("UseDecided", TYPE, decision.id(), organisation, 1, UseDecided.from(view)));
        journal.audit("RECORD", TYPE, decision.id(), organisation, view);
        return decision;
    }

    private Optional<Producer> producer(ServiceCode service) {
        return catalogue.producer(service, LocalDate.now(clock));
    }
}
