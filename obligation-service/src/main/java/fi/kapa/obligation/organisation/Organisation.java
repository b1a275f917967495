package fi.kapa.obligation.organisation;

import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An authority or other user organisation (käyttäjäorganisaatio): one business id, or one unit of it. */
@Entity
class Organisation {
    @Id
    private String organisation;

    @Version
    private long version = 1;

    private String businessId;
    private @Nullable String unit;
    private String nameFi;
    private @Nullable String nameSv;
    private @Nullable String nameEn;

    @Enumerated(EnumType.STRING)
    private OrganisationCategory category;

    private @Nullable String municipalityCode;

    @Enumerated(EnumType.STRING)
    private OfficialLanguage language;

    private String email;
    private boolean active;
    private boolean ended;
    private Instant recordedAt;

    /** For Hibernate. */
    protected Organisation() {}

    Organisation(OrganisationKey key, OrganisationDetails details, Instant recordedAt) {
        this.organisation = key.toString();
        this.businessId = key.businessId().value();
        this.unit = key.unit();
        change(details, recordedAt);
    }

    /** A correction of what is registered; what happens to an organisation on a day is a succession. One that has ended stays inactive. */
    final void change(OrganisationDetails details, Instant at) {
        nameFi = details.name().fi();
        nameSv = details.name().sv();
        nameEn = details.name().en();
        category = details.category();
        municipalityCode = details.municipalityCode() == null
                ? null
                : details.municipalityCode().value();
        language = details.language();
        email = details.email().value();
        active = details.active() && !ended;
        recordedAt = at;
    }

    void reclassify(OrganisationCategory changed, Instant at) {
        category = changed;
        recordedAt = at;
    }

    void end(Instant at) {
        ended = true;
        active = false;
        recordedAt = at;
    }

    boolean hasEnded() {
        return ended;
    }

    OrganisationCategory category() {
        return category;
    }

    OrganisationDetails details() {
        return new OrganisationDetails(
                new LocalizedText(nameFi, nameSv, nameEn),
                category,
                municipalityCode == null ? null : MunicipalityCode.of(municipalityCode),
                language,
                EmailAddress.of(email),
                active);
    }

    OrganisationKey key() {
        return new OrganisationKey(BusinessId.of(businessId), unit);
    }

    long version() {
        return version;
    }

    OrganisationView view() {
        return new OrganisationView(
                BusinessId.of(businessId),
                unit,
                key(),
                new LocalizedText(nameFi, nameSv, nameEn),
                category,
                municipalityCode,
                language,
                EmailAddress.of(email),
                active,
                recordedAt);
    }
}
