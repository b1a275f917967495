package fi.kapa.obligation.adoption;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Adoption;
import fi.kapa.obligation.fact.Adoption.Phase;
import fi.kapa.obligation.fact.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of taking a service into use as it is answered and recorded. */
@Schema(name = "Adoption")
public record AdoptionView(
        UUID id,
        OrganisationKey organisation,
        ServiceCode serviceCode,
        Phase phase,
        LocalDate on,
        Scope scope,
        boolean statutoryTask,
        Standing state,
        @Nullable String retractionReason,
        Instant recordedAt) {

    /** Whether the step counts: only a confirmed one does. */
    public enum Standing {
        CLAIMED,
        CONFIRMED,
        RETRACTED
    }

    /** What the rules need of it. */
    public Adoption toFact() {
        return new Adoption(phase, on, scope, statutoryTask);
    }
}
