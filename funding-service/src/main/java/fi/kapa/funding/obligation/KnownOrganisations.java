package fi.kapa.funding.obligation;

import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.Session;

/** The copy of the registered organisations. */
@Singleton
public class KnownOrganisations {
    private final Session session;

    KnownOrganisations(Session session) {
        this.session = session;
    }

    /** The category of a registered organisation; empty when it is not registered. */
    public Optional<OrganisationCategory> category(OrganisationKey organisation) {
        return Optional.ofNullable(session.find(KnownOrganisation.class, organisation.toString()))
                .filter(KnownOrganisation::active)
                .map(KnownOrganisation::category);
    }

    /** Keeps the fact unless a newer one is held already. */
    void remember(OrganisationFact fact, long version) {
        session.createNativeMutationQuery("""
                        insert into known_organisation (organisation, business_id, unit, name_fi, name_sv, name_en, category, active, version)
                        values (:organisation, :businessId, :unit, :nameFi, :nameSv, :nameEn, :category, :active, :version)
                        on conflict (organisation) do update set name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en,
                            category = excluded.category, active = excluded.active, version = excluded.version
                        where excluded.version > known_organisation.version
                        """)
                .setParameter("organisation", fact.key().toString())
                .setParameter("businessId", fact.businessId().value())
                .setParameter("unit", fact.unit())
                .setParameter("nameFi", fact.name().fi())
                .setParameter("nameSv", fact.name().sv())
                .setParameter("nameEn", fact.name().en())
                .setParameter("category", fact.category().name())
                .setParameter("active", fact.active())
                .setParameter("version", version)
                .executeUpdate();
    }
}
