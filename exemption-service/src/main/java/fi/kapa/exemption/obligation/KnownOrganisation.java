package fi.kapa.exemption.obligation;

import fi.kapa.chassis.standard.OfficialLanguage;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A registered organisation as this service remembers it. */
@Entity
@Table(name = "known_organisation")
public class KnownOrganisation {
    @Id
    private String organisation;

    private String businessId;
    private @Nullable String unit;
    private String nameFi;
    private @Nullable String nameSv;
    private @Nullable String nameEn;
    private String category;
    private String language;
    private boolean active;
    private long version;

    /** For Hibernate. */
    protected KnownOrganisation() {}

    public String category() {
        return category;
    }

    /** In which it is written to. */
    public OfficialLanguage language() {
        return OfficialLanguage.of(language);
    }
}
