package fi.kapa.obligation.contract;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.RecordedFact;
import fi.kapa.obligation.record.RecordedFacts;
import jakarta.inject.Singleton;
import java.time.Clock;

/** A contract is put on record, or corrected; the former version stays on record. */
@Singleton
class RecordContract {
    private static final String TYPE = "contract";

    private final Contracts contracts;
    private final RecordedFacts recorded;
    private final Journal journal;
    private final Clock clock;

    RecordContract(Contracts contracts, RecordedFacts recorded, Journal journal, Clock clock) {
        this.contracts = contracts;
        this.recorded = recorded;
        this.journal = journal;
        this.clock = clock;
    }

    Contract record(OrganisationKey organisation, ContractRequest request) {
        Contract contract = new Contract(organisation, request, clock.instant());
        contracts.persist(contract);
        return recorded(contract, organisation, "RECORD");
    }

    Contract correct(Contract contract, OrganisationKey organisation, ContractRequest request) {
        contract.correct(request, clock.instant());
        return recorded(contract, organisation, "CORRECT");
    }

    private Contract recorded(Contract contract, OrganisationKey organisation, String action) {
        contracts.flush();
        ContractView view = contract.view();
        recorded.add(new RecordedFact(
                Kind.CONTRACT, contract.id().toString(), contract.version(), organisation, view.recordedAt(), view));
        journal.publish(Fact.of(
                "ContractRecorded", TYPE, contract.id(), organisation, contract.version(), ContractFact.from(view)));
        journal.audit(action, TYPE, contract.id(), organisation, view);
        return contract;
    }
}
