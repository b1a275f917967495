package fi.kapa.obligation.adoption;

import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Adoption.Phase;
import fi.kapa.obligation.fact.Scope;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step as it is claimed: of the whole and in statutory tasks unless something else is said. */
@Schema(name = "AdoptionRequest")
record AdoptionRequest(
        ServiceCode serviceCode,
        Phase phase,
        LocalDate on,
        @Nullable Scope scope,
        @Nullable Boolean statutoryTask) {

    Scope scopeOrWhole() {
        return scope == null ? Scope.WHOLE : scope;
    }

    boolean inStatutoryTask() {
        return statutoryTask == null || statutoryTask;
    }
}
