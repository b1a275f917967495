package fi.kapa.schedule.obligation;

import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

/** The copy of the registered organisations. */
@Singleton
public class KnownOrganisations {
    private final Session session;

    KnownOrganisations(Session session) {
        this.session = session;
    }

    /** Whether the organisation is registered and active. */
    boolean isRegistered(OrganisationKey organisation) {
        return !session.createNativeQuery(
                        "select 1 from known_organisation where organisation = :organisation and active", Tuple.class)
                .setParameter("organisation", organisation.toString())
                .getResultList()
                .isEmpty();
    }

    /** Until the transaction ends, nobody else remembers this organisation; who does just now is waited for. */
    public void awaitRegistration(OrganisationKey organisation) {
        session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('known_organisation'), hashtext(:organisation)) as text)",
                        Tuple.class)
                .setParameter("organisation", organisation.toString())
                .getSingleResult();
    }

    /** Keeps the fact unless a newer one is held already. */
    void remember(OrganisationFact fact, long version) {
        awaitRegistration(fact.key());
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
