package fi.kapa.exemption.application;

import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.exemption.matter.ApplicationContent;
import fi.kapa.exemption.matter.Ground;
import fi.kapa.exemption.matter.GroundType;
import fi.kapa.exemption.matter.Scope;
import fi.kapa.exemption.matter.ScopeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application as it is sent. A draft may leave anything out but its organisation; submitted, only what is optional. */
@Schema(name = "ExemptionApplicationRequest")
record ApplicationRequest(
        @Nullable BusinessId businessId,
        OrganisationKey.@Nullable Unit unit,
        @Nullable String serviceCode,
        List<GroundRequest> grounds,
        @Nullable ScopeRequest scope,
        @Prose @Nullable String alternativeService,
        @Nullable LocalDate requestedUntil,
        @Nullable UUID renews,
        @Nullable Boolean submit) {

    /** One ground. */
    @Schema(name = "ExemptionGround")
    record GroundRequest(
            @Nullable GroundType type, @Prose @Nullable String necessity) {

        Ground toGround() {
            return new Ground(type, necessity);
        }
    }

    /** What it is about; a part is described. */
    @Schema(name = "ExemptionScope")
    record ScopeRequest(
            @Nullable ScopeKind kind, @Prose @Nullable String description) {

        Scope toScope() {
            return new Scope(kind, description);
        }
    }

    /** Whom the application is for, as far as that could be read. */
    Optional<OrganisationKey> organisation() {
        return OrganisationKey.ofParts(businessId, unit);
    }

    /** A draft may, and is then the caller's own. */
    boolean leavesPartyOut() {
        return !toBeSubmitted() && businessId == null && unit == null;
    }

    boolean toBeSubmitted() {
        return Boolean.TRUE.equals(submit);
    }

    /** With gaps where something is absent or could not be read. */
    ApplicationContent toContent() {
        return new ApplicationContent(
                grounds.stream()
                        .map(ground -> ground == null ? new Ground(null, null) : ground.toGround())
                        .toList(),
                scope == null ? null : scope.toScope(),
                alternativeService,
                requestedUntil,
                renews);
    }
}
