package fi.kapa.exemption.obligation;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** The copy of the catalogue of support services (tukipalvelut), with its dated versions. */
@Singleton
public class Catalogue {
    private final Session session;

    Catalogue(Session session) {
        this.session = session;
    }

    /** The service in its version of the day; before its first version, the first. */
    public Optional<SupportService> find(String code, LocalDate day) {
        return session.createNativeQuery("""
                        select code, producer, duty, applies_to from known_support_service where code = :code
                        order by (valid_from <= :day) desc, case when valid_from <= :day then valid_from end desc, valid_from
                        limit 1
                        """, Tuple.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new SupportService(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        "MANDATORY".equals(row.get(2, String.class)),
                        Set.copyOf(List.of(row.get(3, String[].class)))))
                .findFirst();
    }

    /** Keeps the fact unless a newer one is held already. */
    void remember(SupportServiceFact fact, long version) {
        session.createNativeMutationQuery("""
                        insert into known_support_service (code, valid_from, producer, duty, applies_to, version)
                        values (:code, :validFrom, :producer, :duty, :appliesTo, :version)
                        on conflict (code, valid_from) do update set producer = excluded.producer, duty = excluded.duty,
                            applies_to = excluded.applies_to, version = excluded.version
                        where excluded.version > known_support_service.version
                        """)
                .setParameter("code", fact.code())
                .setParameter("validFrom", fact.validFrom())
                .setParameter("producer", fact.producer())
                .setParameter("duty", fact.duty())
                .setParameter("appliesTo", fact.appliesTo().toArray(String[]::new))
                .setParameter("version", version)
                .executeUpdate();
    }
}
