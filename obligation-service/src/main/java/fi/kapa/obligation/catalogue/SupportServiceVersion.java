package fi.kapa.obligation.catalogue;

import fi.kapa.chassis.json.SharedJson;
import fi.kapa.obligation.record.Past;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A version of a catalogue entry as it was recorded; never changed. */
@Entity
class SupportServiceVersion {
    @EmbeddedId
    private Key key;

    private LocalDate validFrom;
    private Instant recordedAt;
    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private SupportService entry;

    /** Which version of which service. */
    @Embeddable
    record Key(String code, long version) {}

    /** For Hibernate. */
    protected SupportServiceVersion() {}

    SupportServiceVersion(SupportService entry, long version, @Nullable String reason, Instant recordedAt) {
        this.key = new Key(entry.code().value(), version);
        this.validFrom = entry.validFrom();
        this.recordedAt = recordedAt;
        this.reason = reason;
        this.entry = entry;
    }

    String code() {
        return key.code();
    }

    long version() {
        return key.version();
    }

    Past<SupportService> past() {
        return new Past<>(key.version(), entry, reason);
    }

    SupportService entry() {
        return entry;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
