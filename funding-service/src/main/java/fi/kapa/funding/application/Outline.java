package fi.kapa.funding.application;

import fi.kapa.funding.project.CostType;
import fi.kapa.funding.project.Purpose;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of an application the rules look at, whether it was just sent or is kept as a draft; null where it is absent or could not be read. */
record Outline(
        @Nullable UUID callId,
        @Nullable Purpose purpose,
        List<@Nullable String> serviceCodes,
        List<@Nullable CostType> costTypes,
        boolean hasPeriod) {}
