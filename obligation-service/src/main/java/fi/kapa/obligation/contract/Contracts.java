package fi.kapa.obligation.contract;

import fi.kapa.chassis.page.Conditions;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.Past;
import fi.kapa.obligation.record.RecordedFacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All contracts. */
@Singleton
class Contracts implements PanacheRepositoryBase<Contract, UUID> {
    private final RecordedFacts recorded;

    Contracts(RecordedFacts recorded) {
        this.recorded = recorded;
    }

    /**
     * A contract of the organisation.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404
     */
    Contract of(OrganisationKey organisation, UUID id) {
        return find("id = ?1 and organisation = ?2", id, organisation.toString())
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound().exception());
    }

    /** All that the contract has been. */
    List<Past<ContractView>> past(Contract contract) {
        return recorded.past(Kind.CONTRACT, contract.id(), ContractView.class);
    }

    List<Contract> list(OrganisationKey organisation, @Nullable ServiceCode service, @Nullable UUID after, int limit) {
        Conditions conditions = new Conditions()
                .add("c.organisation = :organisation", "organisation", organisation.toString())
                .add("c.serviceCode = :serviceCode", "serviceCode", service == null ? null : service.value())
                .add("c.id > :after", "after", after);
        return find("from Contract c where " + conditions.text() + " order by c.id", conditions.values())
                .page(0, limit)
                .list();
    }
}
