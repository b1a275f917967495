package fi.kapa.obligation.exemption;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Exemption;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.fact.Validity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of ExemptionDecided and of what follows it.
 *
 * @param exemptionId of the exemption granted; absent when there is none, or none any more
 */
public record ExemptionFact(
        OrganisationKey organisation,
        ServiceCode serviceCode,
        @Nullable UUID exemptionId,
        @Nullable ScopeFact scope,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** The whole of the operations or a part. */
    public record ScopeFact(Scope kind) {}

    /** What the rules need of it; empty when nothing was granted. */
    public Optional<Exemption> toFact() {
        boolean granted = exemptionId != null
                && scope != null
                && validFrom != null
                && (validUntil == null || !validUntil.isBefore(validFrom));
        return granted
                ? Optional.of(new Exemption(scope.kind(), new Validity(validFrom, validUntil)))
                : Optional.empty();
    }
}
