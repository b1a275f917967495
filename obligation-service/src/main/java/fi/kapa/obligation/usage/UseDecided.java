package fi.kapa.obligation.usage;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.Producer;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.usage.UsageDecisionState.DecisionKind;
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

    static UseDecided from(UsageDecisionState state) {
        return new UseDecided(
                state.id(),
                state.organisation(),
                state.serviceCode(),
                state.kind(),
                state.bodyKind(),
                state.validFrom(),
                state.validUntil(),
                state.producer(),
                state.recordedAt());
    }
}
