package fi.kapa.chassis.change;

import org.jspecify.annotations.Nullable;

/** Who makes a change, for the audit trail: a caller, or the service itself because of an event. */
record Actor(
        String subject,
        String role,
        @Nullable String organisation,
        @Nullable String xRoadMember,
        @Nullable String xRoadId,
        String traceId,
        @Nullable String causedBy) {}
