package fi.kapa.obligation.contract;

import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contract of an organisation's own service that corresponds to a support service (palvelusopimus). */
@Entity
class Contract {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String organisation;
    private String serviceCode;
    private String supplier;
    private LocalDate concludedOn;
    private @Nullable LocalDate endsOn;
    private Instant recordedAt;

    /** For Hibernate. */
    protected Contract() {}

    Contract(OrganisationKey organisation, ContractRequest request, Instant recordedAt) {
        this.id = Ids.next();
        this.organisation = organisation.toString();
        correct(request, recordedAt);
    }

    final void correct(ContractRequest request, Instant at) {
        serviceCode = request.serviceCode().value();
        supplier = request.supplier();
        concludedOn = request.concludedOn();
        endsOn = request.endsOn();
        recordedAt = at;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ContractView view() {
        return new ContractView(
                id,
                OrganisationKey.of(organisation),
                ServiceCode.of(serviceCode),
                supplier,
                concludedOn,
                endsOn,
                recordedAt);
    }
}
