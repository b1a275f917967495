package fi.kapa.notification.obligation;

import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.hibernate.Session;

/** The copy of the registered organisations: how they are called, written to and reached. */
@Singleton
public class KnownOrganisations {
    private final Session session;
    private final NamesRead names;

    KnownOrganisations(Session session, NamesRead names) {
        this.session = session;
        this.names = names;
    }

    /** The language in which the organisation is written to; Finnish while it is not known. */
    public OfficialLanguage language(OrganisationKey organisation) {
        return column("language", organisation).map(OfficialLanguage::of).orElse(OfficialLanguage.FI);
    }

    /** Its registered address; empty while it is not known. */
    @Transactional
    public Optional<EmailAddress> address(OrganisationKey organisation) {
        return column("email", organisation).map(EmailAddress::of);
    }

    private Optional<String> column(String name, OrganisationKey organisation) {
        return session.createNativeQuery(
                        "select " + name + " from known_organisation where organisation = :organisation", Tuple.class)
                .setParameter("organisation", organisation.toString())
                .uniqueResultOptional()
                .map(row -> row.get(0, String.class));
    }

    /** Keeps the fact unless a newer one is held already. */
    void remember(OrganisationFact fact, long version) {
        names.forget(fact.key());
        session.createNativeMutationQuery("""
                        insert into known_organisation (organisation, name_fi, name_sv, language, email, version)
                        values (:organisation, :nameFi, :nameSv, :language, :email, :version)
                        on conflict (organisation) do update set name_fi = excluded.name_fi, name_sv = excluded.name_sv,
                            language = excluded.language, email = excluded.email, version = excluded.version
                        where excluded.version > known_organisation.version
                        """)
                .setParameter("organisation", fact.key().toString())
                .setParameter("nameFi", fact.name().fi())
                .setParameter("nameSv", fact.name().sv())
                .setParameter("language", fact.language().code())
                .setParameter(
                        "email", fact.email() == null ? null : fact.email().value())
                .setParameter("version", version)
                .executeUpdate();
    }
}
