package fi.kapa.exemption.obligation;

import fi.kapa.chassis.standard.OrganisationKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.Session;

/** The copy of the registered organisations. */
@Singleton
public class KnownOrganisations implements PanacheRepositoryBase<KnownOrganisation, String> {
    private final Session session;

    KnownOrganisations(Session session) {
        this.session = session;
    }

    /** The organisation, when it is registered and active. */
    public Optional<KnownOrganisation> registered(OrganisationKey organisation) {
        return find("organisation = ?1 and active", organisation.toString()).firstResultOptional();
    }

    /** Keeps the fact unless a newer one is held already. */
    void remember(OrganisationFact fact, long version) {
        session.createNativeMutationQuery("""
                        insert into known_organisation (organisation, business_id, unit, name_fi, name_sv, name_en, category, language, active, version)
                        values (:organisation, :businessId, :unit, :nameFi, :nameSv, :nameEn, :category, :language, :active, :version)
                        on conflict (organisation) do update set name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en,
                            category = excluded.category, language = excluded.language, active = excluded.active,
                            version = excluded.version
                        where excluded.version > known_organisation.version
                        """)
                .setParameter("organisation", fact.key().toString())
                .setParameter("businessId", fact.businessId().value())
                .setParameter("unit", fact.unit())
                .setParameter("nameFi", fact.name().fi())
                .setParameter("nameSv", fact.name().sv())
                .setParameter("nameEn", fact.name().en())
                .setParameter("category", fact.category())
                .setParameter("language", fact.language().code())
                .setParameter("active", fact.active())
                .setParameter("version", version)
                .executeUpdate();
    }
}
