package fi.kapa.exemption.obligation;

import fi.kapa.chassis.memory.Held;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** The copy of the catalogue of support services (tukipalvelut), with its dated versions, held in memory: every application is judged by it. */
@Singleton
public class Catalogue {
    private final Session session;
    private final Event<SupportServiceFact> remembered;
    private final Held<Version> versions;

    Catalogue(Session session, Event<SupportServiceFact> remembered) {
        this.session = session;
        this.remembered = remembered;
        this.versions = new Held<>(this::all);
    }

    private record Version(LocalDate validFrom, SupportService service) {

        /** The version of a day: the newest that has begun, else the first. */
        static Version on(LocalDate day, List<Version> ofOneService) {
            Comparator<Version> byBeginning = Comparator.comparing(Version::validFrom);
            return ofOneService.stream()
                    .filter(version -> !version.validFrom.isAfter(day))
                    .max(byBeginning)
                    .orElseGet(() -> Collections.min(ofOneService, byBeginning));
        }
    }

    /** The service in its version of the day; before its first version, the first. */
    public Optional<SupportService> find(String code, LocalDate day) {
        List<Version> ofOne = versions.rows().stream()
                .filter(version -> version.service().code().equals(code))
                .toList();
        return ofOne.isEmpty()
                ? Optional.empty()
                : Optional.of(Version.on(day, ofOne).service());
    }

    private List<Version> all() {
        return session.createNativeQuery(
                        "select code, valid_from, producer, duty, applies_to from known_support_service", Tuple.class)
                .getResultStream()
                .map(row -> new Version(
                        row.get(1, LocalDate.class),
                        new SupportService(
                                row.get(0, String.class),
                                row.get(2, String.class),
                                "MANDATORY".equals(row.get(3, String.class)),
                                Set.of(row.get(4, String[].class)))))
                .toList();
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
        remembered.fire(fact);
    }

    /** Forgets the copy in memory once a change is committed. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SupportServiceFact fact) {
        versions.forget();
    }
}
