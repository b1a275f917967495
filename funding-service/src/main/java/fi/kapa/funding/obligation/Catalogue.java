package fi.kapa.funding.obligation;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.Session;

/** The copy of the catalogue of support services (tukipalvelut): which codes there are. */
@Singleton
public class Catalogue {
    private final Session session;

    Catalogue(Session session) {
        this.session = session;
    }

    public Set<String> serviceCodes() {
        return new HashSet<>(session.createNativeQuery("select code from known_support_service", String.class)
                .getResultList());
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
    }
}
