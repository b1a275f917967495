package fi.kapa.exemption.inforce;

import fi.kapa.exemption.application.ExemptionApplication;
import fi.kapa.exemption.application.ExemptionApplications;
import fi.kapa.exemption.application.ExemptionFact.Name;
import fi.kapa.exemption.application.StepRuling.Done;
import fi.kapa.exemption.application.Steps;
import fi.kapa.exemption.matter.Official;
import fi.kapa.exemption.matter.Resolution;
import fi.kapa.exemption.matter.Standing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/** Whoever granted an exemption revokes it (peruuttaminen) from a day on. */
@Singleton
class RevokeExemption {
    private final ExemptionApplications applications;
    private final Exemptions exemptions;
    private final Steps steps;
    private final Clock clock;

    RevokeExemption(ExemptionApplications applications, Exemptions exemptions, Steps steps, Clock clock) {
        this.applications = applications;
        this.exemptions = exemptions;
        this.steps = steps;
        this.clock = clock;
    }

    /** Whether it may be revoked from a day on. */
    sealed interface Ruling {}

    record Revoked(Exemption exemption) implements Ruling {}

    /** It was granted by another authority. */
    record NotTheirs() implements Ruling {}

    /** It does not hold on the day any more. */
    record AlreadyEnded() implements Ruling {}

    Ruling revoke(Exemption exemption, Official official, LocalDate from, String reason) {
        if (!exemption.decidedBy().equals(official.authority())) {
            return new NotTheirs();
        }
        if (!exemption.holdsOnOrAfter(from)) {
            return new AlreadyEnded();
        }
        ExemptionApplication application = applications.findById(exemption.applicationId());
        Resolution resolution = Objects.requireNonNull(application.resolution());
        Standing standing = Objects.requireNonNull(resolution.standing());
        application.revoked(standing.revoked(from, reason));
        steps.recorded(new Done(application), "REVOKE", Name.ExemptionRevoked);
        exemptions.follow(application, clock.instant());
        return new Revoked(exemptions.onRecord(exemption.id()).orElseThrow());
    }
}
