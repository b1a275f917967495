package fi.kapa.chassis.change;

import org.jspecify.annotations.Nullable;

/** Who makes a change, for the audit trail: a caller, or the service itself because of an event. */
record Actor(
        String subject,
        String role,
        @Nullable String organisation,
        XRoadMessage xRoad,
        String traceId,
        @Nullable String causedBy) {}
