package fi.kapa.funding.obligation;

import fi.kapa.chassis.memory.Held;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/** The copy of the catalogue of support services (tukipalvelut), held in memory: which codes there are. */
@Singleton
public class Catalogue {
    private final Session session;
    private final Event<SupportServiceFact> remembered;
    private final Held<String> codes;

    Catalogue(Session session, Event<SupportServiceFact> remembered) {
        this.session = session;
        this.remembered = remembered;
        this.codes = new Held<>(this::all);
    }

    public Set<String> serviceCodes() {
        return new HashSet<>(codes.rows());
    }

    private List<String> all() {
        return session.createNativeQuery("select code from known_support_service", Tuple.class)
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .toList();
    }

    /** Keeps the fact unless a newer one is held already. */
    void remember(SupportServiceFact fact, long version) {
        session.createNativeMutationQuery("""
                        insert into known_support_service (code, version) values (:code, :version)
                        on conflict (code) do update set version = excluded.version
                        where excluded.version > known_support_service.version
                        """)
                .setParameter("code", fact.code())
                .setParameter("version", version)
                .executeUpdate();
        remembered.fire(fact);
    }

    /** Forgets the copy in memory once a change is committed. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SupportServiceFact fact) {
        codes.forget();
    }
}
