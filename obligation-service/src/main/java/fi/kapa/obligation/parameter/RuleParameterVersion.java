package fi.kapa.obligation.parameter;

import fi.kapa.obligation.record.Past;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;

/** A value of a rule parameter as it was recorded; never changed. */
@Entity
class RuleParameterVersion {
    @EmbeddedId
    private Key key;

    private LocalDate validFrom;
    private Instant recordedAt;
    private String reason;
    private String value;

    /** Which version of which parameter. */
    @Embeddable
    record Key(String name, long version) {}

    /** For Hibernate. */
    protected RuleParameterVersion() {}

    RuleParameterVersion(ParameterName name, long version, RuleParameterRequest request, Instant recordedAt) {
        this.key = new Key(name.toString(), version);
        this.validFrom = request.validFrom();
        this.recordedAt = recordedAt;
        this.reason = request.reason();
        this.value = request.value();
    }

    ParameterName name() {
        return ParameterName.of(key.name());
    }

    long version() {
        return key.version();
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Past<RuleParameter> past() {
        return new Past<>(key.version(), parameter(), reason);
    }

    RuleParameter parameter() {
        return new RuleParameter(name(), value, validFrom, reason, recordedAt);
    }
}
