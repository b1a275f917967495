package fi.kapa.obligation.succession;

import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.OrganisationKey;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation into which another merges, or one of those into which it is divided. */
@Schema(name = "Successor")
public record Successor(BusinessId businessId, OrganisationKey.@Nullable Unit unit) {

    static Successor of(OrganisationKey key) {
        return new Successor(key.businessId(), key.unit() == null ? null : OrganisationKey.Unit.of(key.unit()));
    }

    /** Which organisation, as far as that could be read. */
    Optional<OrganisationKey> key() {
        return OrganisationKey.ofParts(businessId, unit);
    }
}
