package fi.kapa.obligation.adoption;

import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.adoption.AdoptionView.Standing;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Adoption.Phase;
import fi.kapa.obligation.fact.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of taking a service into use (käyttöönotto), claimed by the organisation, confirmed or undone by an officer. */
@Entity
@Table(name = "adoption")
class ClaimedAdoption {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String organisation;
    private String serviceCode;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private LocalDate adoptedOn;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    private boolean statutoryTask;

    @Enumerated(EnumType.STRING)
    private Standing state = Standing.CLAIMED;

    private @Nullable String retractionReason;
    private Instant recordedAt;

    /** For Hibernate. */
    protected ClaimedAdoption() {}

    ClaimedAdoption(OrganisationKey organisation, AdoptionRequest request, Instant recordedAt) {
        this.id = Ids.next();
        this.organisation = organisation.toString();
        this.serviceCode = request.serviceCode().value();
        this.phase = request.phase();
        this.adoptedOn = request.on();
        this.scope = request.scopeOrWhole();
        this.statutoryTask = request.inStatutoryTask();
        this.recordedAt = recordedAt;
    }

    /** A claim is confirmed; false when it is not a claim any more. */
    boolean confirm(Instant at) {
        return turn(Standing.CONFIRMED, state == Standing.CLAIMED, at);
    }

    /** A claim or a confirmed step is undone; false when it is undone already. */
    boolean retract(@Nullable String reason, Instant at) {
        boolean retracted = turn(Standing.RETRACTED, state != Standing.RETRACTED, at);
        if (retracted) {
            retractionReason = reason;
        }
        return retracted;
    }

    private boolean turn(Standing next, boolean possible, Instant at) {
        if (possible) {
            state = next;
            recordedAt = at;
        }
        return possible;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Standing standing() {
        return state;
    }

    OrganisationKey organisation() {
        return OrganisationKey.of(organisation);
    }

    AdoptionView view() {
        return new AdoptionView(
                id,
                organisation(),
                ServiceCode.of(serviceCode),
                phase,
                adoptedOn,
                scope,
                statutoryTask,
                state,
                retractionReason,
                recordedAt);
    }
}
