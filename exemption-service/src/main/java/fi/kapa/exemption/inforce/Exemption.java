package fi.kapa.exemption.inforce;

import fi.kapa.chassis.standard.Ids;
import fi.kapa.exemption.application.ExemptionApplication;
import fi.kapa.exemption.matter.Scope;
import fi.kapa.exemption.matter.ScopeKind;
import fi.kapa.exemption.matter.Standing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of one exemption (poikkeuslupa) from one instant on. A change is a new record that replaces the former, so that what was known at
 * any time stays answerable.
 */
@Entity
@Table(name = "exemption")
class Exemption {
    @Id
    private UUID recordId;

    private UUID id;
    private long version;
    private UUID applicationId;
    private String organisation;
    private String businessId;
    private @Nullable String unit;
    private String serviceCode;
    private String producer;
    private String decidedBy;

    @Enumerated(EnumType.STRING)
    private ScopeKind scopeKind;

    private @Nullable String scopeDescription;
    private LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private @Nullable LocalDate endedFrom;
    private @Nullable String endReason;
    private Instant recordedAt;
    private @Nullable Instant replacedAt;

    /** For Hibernate. */
    protected Exemption() {}

    /** What stands by an application's newest decision, as the record of a version. */
    Exemption(ExemptionApplication application, Standing standing, long version, Instant at) {
        this.recordId = Ids.next();
        this.id = standing.exemptionId();
        this.version = version;
        this.applicationId = application.id();
        this.organisation = application.organisation().toString();
        this.businessId = application.organisation().businessId().value();
        this.unit = application.organisation().unit();
        this.serviceCode = Objects.requireNonNull(application.serviceCode());
        this.producer = Objects.requireNonNull(application.addressee());
        this.decidedBy =
                Objects.requireNonNull(application.resolution()).decision().authority();
        this.scopeKind = Objects.requireNonNull(standing.scope().kind());
        this.scopeDescription = standing.scope().description();
        this.validFrom = standing.validFrom();
        this.validUntil = standing.validUntil();
        this.endedFrom = standing.endedFrom();
        this.endReason = standing.endReason();
        this.recordedAt = at;
    }

    void replaced(Instant at) {
        replacedAt = at;
    }

    /** Whether it holds on the day or some later one. */
    boolean holdsOnOrAfter(LocalDate day) {
        return (validUntil == null || !validUntil.isBefore(day)) && (endedFrom == null || endedFrom.isAfter(day));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID applicationId() {
        return applicationId;
    }

    String businessId() {
        return businessId;
    }

    @Nullable
    String unit() {
        return unit;
    }

    String organisation() {
        return organisation;
    }

    String serviceCode() {
        return serviceCode;
    }

    String producer() {
        return producer;
    }

    String decidedBy() {
        return decidedBy;
    }

    Scope scope() {
        return new Scope(scopeKind, scopeDescription);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    @Nullable
    LocalDate endedFrom() {
        return endedFrom;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
