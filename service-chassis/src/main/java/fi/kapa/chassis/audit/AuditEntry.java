package fi.kapa.chassis.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change: who, what, when.
 *
 * @param beforeHash SHA-256 of the subject's state before, absent for its first change
 */
record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        String actorRole,
        @Nullable String actorOrganisation,
        @Nullable String xRoadMember,
        @Nullable String xRoadId,
        @Nullable String xRoadUserId,
        @Nullable String xRoadIssue,
        @Nullable String xRoadRepresentedParty,
        String traceId,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String organisation,
        @Nullable String beforeHash,
        String afterHash) {}
