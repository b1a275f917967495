package fi.kapa.obligation.circumstance;

import fi.kapa.chassis.json.SharedJson;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/** What is known of an organisation's circumstances. */
@Entity
@Table(name = "circumstances")
class KnownCircumstances {
    @Id
    private String organisation;

    @Version
    private long version = 1;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private CircumstancesView known;

    private Instant recordedAt;

    /** For Hibernate. */
    protected KnownCircumstances() {}

    KnownCircumstances(OrganisationKey organisation, CircumstancesView known, Instant recordedAt) {
        this.organisation = organisation.toString();
        this.known = known;
        this.recordedAt = recordedAt;
    }

    void replace(CircumstancesView changed, Instant at) {
        known = changed;
        recordedAt = at;
    }

    long version() {
        return version;
    }

    CircumstancesView view() {
        return known;
    }
}
