package fi.kapa.schedule.obligation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

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
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The copy of the catalogue of support services (tukipalvelut), with its dated versions, held in memory: every submission is judged by it. */
@Singleton
public class Catalogue {
    private final Session session;
    private final Event<SupportServiceFact> remembered;
    private final Held<SupportService> services;

    Catalogue(Session session, Event<SupportServiceFact> remembered) {
        this.session = session;
        this.remembered = remembered;
        this.services = new Held<>(this::all);
    }

    private record Version(
            String code, LocalDate validFrom, @Nullable LocalDate adoptBy) {

        /** The version of a day: the newest that has begun, else the first. */
        static Version on(LocalDate day, List<Version> ofOneService) {
            Comparator<Version> byBeginning = Comparator.comparing(Version::validFrom);
            return ofOneService.stream()
                    .filter(version -> !version.validFrom.isAfter(day))
                    .max(byBeginning)
                    .orElseGet(() -> Collections.min(ofOneService, byBeginning));
        }
    }

    /** A service with its versions, of which there is at least one. */
    private record SupportService(String code, List<Version> versions) {
        Optional<LocalDate> latestDate(LocalDate day) {
            return Optional.ofNullable(Version.on(day, versions).adoptBy());
        }
    }

    /** The services of one day and the latest date of each; empty where the act sets none. */
    public Map<String, Optional<LocalDate>> latestDates(LocalDate day) {
        return services.rows().stream().collect(toMap(SupportService::code, service -> service.latestDate(day)));
    }

    private List<SupportService> all() {
        return session
                .createNativeQuery("select code, valid_from, adopt_by from known_support_service", Tuple.class)
                .getResultStream()
                .map(row ->
                        new Version(row.get(0, String.class), row.get(1, LocalDate.class), row.get(2, LocalDate.class)))
                .collect(groupingBy(Version::code))
                .entrySet()
                .stream()
                .map(service -> new SupportService(service.getKey(), service.getValue()))
                .toList();
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
        remembered.fire(fact);
    }

    /** Forgets the copy in memory once a change is committed. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SupportServiceFact fact) {
        services.forget();
    }
}
