package fi.kapa.exemption.matter;

import fi.kapa.chassis.standard.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The exemption that stands by the newest decision.
 *
 * @param endedFrom first day on which it no longer holds, having been revoked, annulled or amended away
 * @param endReason why it was revoked
 */
public record Standing(
        UUID exemptionId,
        Scope scope,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate endedFrom,
        @Nullable String endReason) {

    /** The exemption that the terms give; null when they give none. */
    public static @Nullable Standing by(Terms terms, ApplicationContent asked) {
        LocalDate from = terms.validFrom();
        Scope scope = asked.scope();
        return from == null || scope == null
                ? null
                : new Standing(
                        Ids.next(),
                        DecisionRules.exempted(scope, terms.outcome()),
                        from,
                        terms.validUntil(),
                        null,
                        null);
    }

    /** Whether it holds on any day at all. */
    public boolean holdsEver() {
        return endedFrom == null || endedFrom.isAfter(validFrom);
    }

    /** The last day on which it holds; absent when there is no end. */
    public @Nullable LocalDate lastDay() {
        if (endedFrom == null || validUntil != null && validUntil.isBefore(endedFrom)) {
            return validUntil;
        }
        return endedFrom.minusDays(1);
    }

    /** It never held. */
    Standing annulled() {
        return new Standing(exemptionId, scope, validFrom, validUntil, validFrom, null);
    }

    /** The same exemption by other terms, ended where it was revoked; when they give none, it never held. */
    Standing replacedBy(@Nullable Standing amended) {
        return amended == null
                ? annulled()
                : new Standing(exemptionId, amended.scope, amended.validFrom, amended.validUntil, endedFrom, endReason);
    }

    public Standing revoked(LocalDate from, String reason) {
        return new Standing(exemptionId, scope, validFrom, validUntil, from, reason);
    }
}
