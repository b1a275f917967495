package fi.kapa.obligation.contract;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others may know of a contract: all but its supplier. */
record ContractFact(
        UUID contractId,
        OrganisationKey organisation,
        ServiceCode serviceCode,
        LocalDate concludedOn,
        @Nullable LocalDate endsOn,
        Instant recordedAt) {

    static ContractFact from(ContractView view) {
        return new ContractFact(
                view.id(),
                view.organisation(),
                view.serviceCode(),
                view.concludedOn(),
                view.endsOn(),
                view.recordedAt());
    }
}
