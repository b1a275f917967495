package fi.kapa.obligation.usage;

import fi.kapa.chassis.json.Checked;
import fi.kapa.chassis.json.Defects;
import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.usage.UsageDecisionView.DecisionKind;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A producer's decision as it is sent; {@code bodyKind} belongs to BODY_KIND alone. */
@Schema(name = "UsageDecisionRequest")
record UsageDecisionRequest(
        OrganisationKey organisation,
        ServiceCode serviceCode,
        DecisionKind kind,
        @Nullable OrganisationCategory bodyKind,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Prose String reasons)
        implements Checked {
    private static final Set<OrganisationCategory> DECIDABLE =
            Set.of(OrganisationCategory.INDEPENDENT_PUBLIC_BODY, OrganisationCategory.OTHER_PUBLIC_TASK);

    @Override
    public void check(Defects defects) {
        if (kind == DecisionKind.BODY_KIND && (bodyKind == null || !DECIDABLE.contains(bodyKind))) {
            defects.at("bodyKind")
                    .addBasedOn("571/2016 § 5.3", "NOT_ONE_OF", "INDEPENDENT_PUBLIC_BODY, OTHER_PUBLIC_TASK");
        }
        if (kind != null && kind != DecisionKind.BODY_KIND && bodyKind != null) {
            defects.at("bodyKind").add("NOT_WITH_THIS_KIND", "BODY_KIND");
        }
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            defects.at("validUntil").add("ENDS_BEFORE_BEGINNING");
        }
    }
}
