package fi.kapa.obligation.usage;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.Producer;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.UsageDecision;
import fi.kapa.obligation.fact.Validity;
import fi.kapa.obligation.organisation.OrganisationCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A producer's decision on the use of its service as it is answered and recorded. */
@Schema(name = "UsageDecision")
public record UsageDecisionView(
        UUID id,
        OrganisationKey organisation,
        ServiceCode serviceCode,
        DecisionKind kind,
        @Nullable OrganisationCategory bodyKind,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String reasons,
        Producer producer,
        Instant recordedAt) {

    /** What a producer may decide: a permission or the kind of body (571/2016 § 5.3), a prohibition (§ 8.4). */
    public enum DecisionKind {
        PERMISSION,
        BODY_KIND,
        PROHIBITION
    }

    /** What the rules need of it. */
    public UsageDecision toFact() {
        Validity validity = new Validity(validFrom, validUntil);
        return switch (kind) {
            case PERMISSION -> new UsageDecision.Permission(validity);
            case BODY_KIND -> new UsageDecision.BodyKind(Objects.requireNonNull(bodyKind), validity);
            case PROHIBITION -> new UsageDecision.Prohibition(validity);
        };
    }
}
