package fi.kapa.exemption.application;

import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.exemption.matter.Decision;
import fi.kapa.exemption.matter.Outcome;
import fi.kapa.exemption.matter.Resolution;
import fi.kapa.exemption.matter.Scope;
import fi.kapa.exemption.matter.ScopeKind;
import fi.kapa.exemption.matter.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others may know of an application: its whole state but for the free texts and the persons.
 *
 * @param exemptionId the exemption that was granted; without {@code validFrom} it holds on no day (any more)
 * @param scope of the exemption, or of the application while nothing is granted
 * @param validUntil last day on which the exemption holds, a revocation included
 */
public record ExemptionFact(
        UUID applicationId,
        String reference,
        OrganisationKey organisation,
        String serviceCode,
        String addressee,
        ApplicationState state,
        @Nullable OfficialLanguage language,
        @Nullable Outcome outcome,
        @Nullable UUID exemptionId,
        ScopeFact scope,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate answerBy,
        Instant requestedAt) {

    /** For the whole of the operations or a part. */
    public record ScopeFact(ScopeKind kind) {
        static ScopeFact of(@Nullable Scope scope) {
            return new ScopeFact(
                    Objects.requireNonNull(Objects.requireNonNull(scope).kind()));
        }
    }

    /** The names of the facts, in the past tense. */
    public enum Name {
        ExemptionRequested,
        ExemptionInformationRequested,
        ExemptionReferralOffered,
        ExemptionReferred,
        ExemptionTakenOver,
        ExemptionReviewRequested,
        ExemptionDecided,
        ExemptionAmended,
        ExemptionAnnulled,
        ExemptionRevoked
    }

    static Fact of(Name name, ExemptionApplication application) {
        return Fact.of(
                name.name(),
                "exemption-application",
                application.id(),
                application.organisation(),
                application.version(),
                from(application));
    }

    static ExemptionFact from(ExemptionApplication application) {
        Resolution resolution = application.resolution();
        Decision decision = resolution == null ? null : resolution.decision();
        Standing standing = resolution == null ? null : resolution.standing();
        boolean holds = standing != null && standing.holdsEver();
        return new ExemptionFact(
                application.id(),
                application.reference(),
                application.organisation(),
                Objects.requireNonNull(application.serviceCode()),
                Objects.requireNonNull(application.addressee()),
                application.state(),
                application.language(),
                resolution == null ? null : resolution.outcome(),
                standing == null ? null : standing.exemptionId(),
                ScopeFact.of(standing == null ? application.content().scope() : standing.scope()),
                holds ? standing.validFrom() : null,
                holds ? standing.lastDay() : null,
                decision == null ? null : decision.authority(),
                decision == null ? null : decision.decidedOn(),
                application.handling().answerBy(),
                Objects.requireNonNull(application.requestedAt()));
    }
}
