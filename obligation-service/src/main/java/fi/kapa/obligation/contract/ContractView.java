package fi.kapa.obligation.contract;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.OwnContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contract as it is answered and recorded. */
@Schema(name = "Contract")
public record ContractView(
        UUID id,
        OrganisationKey organisation,
        ServiceCode serviceCode,
        String supplier,
        LocalDate concludedOn,
        @Nullable LocalDate endsOn,
        Instant recordedAt) {

    /** What the rules need of it. */
    public OwnContract toFact() {
        return new OwnContract(concludedOn, endsOn);
    }
}
