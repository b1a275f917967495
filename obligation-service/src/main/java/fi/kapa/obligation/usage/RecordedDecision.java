package fi.kapa.obligation.usage;

import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.Producer;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.usage.UsageDecisionView.DecisionKind;
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

/** A producer's decision on the use of its service. */
@Entity
@Table(name = "usage_decision")
class RecordedDecision {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String organisation;
    private String serviceCode;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable OrganisationCategory bodyKind;

    private LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private String reasons;

    @Enumerated(EnumType.STRING)
    private Producer producer;

    private Instant recordedAt;

    /** For Hibernate. */
    protected RecordedDecision() {}

    RecordedDecision(UsageDecisionRequest request, Producer producer, Instant recordedAt) {
        this.id = Ids.next();
        this.organisation = request.organisation().toString();
        this.serviceCode = request.serviceCode().value();
        this.kind = request.kind();
        this.bodyKind = request.bodyKind();
        this.validFrom = request.validFrom();
        this.validUntil = request.validUntil();
        this.reasons = request.reasons();
        this.producer = producer;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UsageDecisionView view() {
        return new UsageDecisionView(
                id,
                OrganisationKey.of(organisation),
                ServiceCode.of(serviceCode),
                kind,
                bodyKind,
                validFrom,
                validUntil,
                reasons,
                producer,
                recordedAt);
    }
}
