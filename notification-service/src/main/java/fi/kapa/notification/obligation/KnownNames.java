package fi.kapa.notification.obligation;

import fi.kapa.chassis.memory.Held;
import fi.kapa.chassis.standard.Language;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.notification.template.Names;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/** The names of organisations and support services (tukipalvelut, held in memory) as far as they are known; otherwise their ids and codes. */
@Singleton
class KnownNames implements Names {
    private final Session session;
    private final NamesRead names;
    private final Event<SupportServiceFact> remembered;
    private final Held<SupportServiceFact> supportServices;

    KnownNames(Session session, NamesRead names, Event<SupportServiceFact> remembered) {
        this.session = session;
        this.names = names;
        this.remembered = remembered;
        this.supportServices = new Held<>(this::supportServices);
    }

    @Override
    public String organisation(OrganisationKey organisation, Language language) {
        return names.of(organisation, this::name)
                .map(name ->
                        name.in(language) + " (" + organisation.businessId().value() + ")")
                .orElse(organisation.toString());
    }

    private Optional<LocalizedText> name(OrganisationKey organisation) {
        return session.createNativeQuery(
                        "select name_fi, name_sv from known_organisation where organisation = :organisation",
                        Tuple.class)
                .setParameter("organisation", organisation.toString())
                // Nothing that is yet to be written has a name.
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .uniqueResultOptional()
                .map(row -> new LocalizedText(row.get(0, String.class), row.get(1, String.class), null));
    }

    @Override
    public String supportService(String code, Language language) {
        return supportServices.rows().stream()
                .filter(service -> service.code().equals(code))
                .map(service -> service.name().in(language))
                .findFirst()
                .orElse(code);
    }

    private List<SupportServiceFact> supportServices() {
        return session.createNativeQuery("select code, name_fi, name_sv from known_support_service", Tuple.class)
                .getResultStream()
                .map(row -> new SupportServiceFact(
                        row.get(0, String.class),
                        new LocalizedText(row.get(1, String.class), row.get(2, String.class), null)))
                .toList();
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
        // What follows in this transaction reads the new name, the others once it is committed.
        supportServices.forget();
        remembered.fire(fact);
    }

    /** Forgets the names in memory once a change is committed. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SupportServiceFact fact) {
        supportServices.forget();
    }
}
