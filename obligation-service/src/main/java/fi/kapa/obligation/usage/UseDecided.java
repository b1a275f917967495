package fi.kapa.obligation.usage;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.Producer;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.usage.UsageDecisionView.DecisionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others may know of a producer's decision: all but its reasons. */
record UseDecided(
        UUID decisionId,
        OrganisationKey organisation,
        ServiceCode serviceCode,
        DecisionKind kind,
        @Nullable OrganisationCategory bodyKind,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Producer producer,
        Instant recordedAt) {

    static UseDecided from(UsageDecisionView view) {
        return new UseDecided(
                view.id(),
                view.organisation(),
                view.serviceCode(),
                view.kind(),
                view.bodyKind(),
                view.validFrom(),
                view.validUntil(),
                view.producer(),
                view.recordedAt());
    }
}
