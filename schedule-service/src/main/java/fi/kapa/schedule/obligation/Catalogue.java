package fi.kapa.schedule.obligation;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/** The copy of the catalogue of support services (tukipalvelut), with its dated versions. */
@Singleton
public class Catalogue {
    private final Session session;

    Catalogue(Session session) {
        this.session = session;
    }

    /** The services of one day and the latest date of each; empty where the act sets none. */
    public Map<String, Optional<LocalDate>> latestDates(LocalDate day) {
        Map<String, Optional<LocalDate>> dates = new HashMap<>();
        session.createNativeQuery("""
                        select distinct on (code) code, adopt_by from known_support_service
                        order by code, (valid_from <= :day) desc, valid_from desc
                        """, Tuple.class)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> dates.put(row.get(0, String.class), Optional.ofNullable(row.get(1, LocalDate.class))));
        return dates;
    }

    /** Keeps the fact unless a newer one is held already. */
    void remember(SupportServiceFact fact, long version) {
        session.createNativeMutationQuery("""
                        insert into known_support_service (code, valid_from, duty, adopt_by, applies_to, version)
                        values (:code, :validFrom, :duty, :adoptBy, :appliesTo, :version)
                        on conflict (code, valid_from) do update set duty = excluded.duty, adopt_by = excluded.adopt_by,
                            applies_to = excluded.applies_to, version = excluded.version
                        where excluded.version > known_support_service.version
                        """)
                .setParameter("code", fact.code())
                .setParameter("validFrom", fact.validFrom())
                .setParameter("duty", fact.duty())
                .setParameter("adoptBy", fact.adoptBy())
                .setParameter("appliesTo", fact.appliesTo().toArray(String[]::new))
                .setParameter("version", version)
                .executeUpdate();
    }
}
