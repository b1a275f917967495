package fi.kapa.funding.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A registered organisation as this service remembers it. */
@Entity
@Table(name = "known_organisation")
class KnownOrganisation {
    @Id
    private String organisation;

    private String businessId;
    private @Nullable String unit;
    private String nameFi;
    private @Nullable String nameSv;
    private @Nullable String nameEn;

    @Enumerated(EnumType.STRING)
    private OrganisationCategory category;

    private boolean active;
    private long version;

    /** For Hibernate. */
    protected KnownOrganisation() {}

    boolean active() {
        return active;
    }

    OrganisationCategory category() {
        return category;
    }
}
