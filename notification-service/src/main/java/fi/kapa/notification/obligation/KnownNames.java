package fi.kapa.notification.obligation;

import fi.kapa.chassis.standard.Language;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.notification.template.Names;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Optional;
import org.hibernate.Session;

/** The names of organisations and support services (tukipalvelut) as far as they are known; otherwise their ids and codes. */
@Singleton
class KnownNames implements Names {
    private final Session session;

    KnownNames(Session session) {
        this.session = session;
    }

    @Override
    public String organisation(OrganisationKey organisation, Language language) {
        return name("select name_fi, name_sv from known_organisation where organisation = :id", organisation.toString())
                .map(name ->
                        name.in(language) + " (" + organisation.businessId().value() + ")")
                .orElse(organisation.toString());
    }

    @Override
    public String supportService(String code, Language language) {
        return name("select name_fi, name_sv from known_support_service where code = :id", code)
                .map(name -> name.in(language))
                .orElse(code);
    }

    private Optional<LocalizedText> name(String query, String id) {
        return session.createNativeQuery(query, Tuple.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(row -> new LocalizedText(row.get(0, String.class), row.get(1, String.class), null));
    }

    /** Keeps the name unless a newer one is held already. */
    void remember(SupportServiceFact fact, long version) {
        session.createNativeMutationQuery("""
                        insert into known_support_service (code, name_fi, name_sv, version)
                        values (:code, :nameFi, :nameSv, :version)
                        on conflict (code) do update set name_fi = excluded.name_fi, name_sv = excluded.name_sv,
                            version = excluded.version
                        where excluded.version > known_support_service.version
                        """)
                .setParameter("code", fact.code())
                .setParameter("nameFi", fact.name().fi())
                .setParameter("nameSv", fact.name().sv())
                .setParameter("version", version)
                .executeUpdate();
    }
}
