package fi.kapa.schedule.missing;

import fi.kapa.chassis.standard.LocalizedText;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads who is obliged by some service's duty and has no submission in force at the end of a day. */
@Singleton
class MissingSubmissions {
    private static final String QUERY = """
            select k.organisation, k.business_id, k.unit, k.name_fi, k.name_sv, k.category
            from known_organisation k
            where k.active and k.organisation > :after
              and (cast(:category as text) is null or k.category = :category)
              and exists (select 1 from known_support_service s
                          where s.duty = 'MANDATORY' and s.valid_from <= :day and k.category = any (s.applies_to))
              and not exists (select 1 from schedule_submission m
                              where m.organisation = k.organisation and m.submitted_at < :end
                                and (m.withdrawn_at is null or m.withdrawn_at >= :end))
            order by k.organisation limit :limit
            """;

    private final Session session;

    MissingSubmissions(Session session) {
        this.session = session;
    }

    /** An obliged organisation without a submission. */
    record Missing(
            String organisation,
            String businessId,
            @Nullable String unit,
            LocalizedText name,
            String category) {}

    /** Those at a place of the list, by organisation. */
    List<Missing> at(Place place, @Nullable String category, int limit) {
        Instant end = place.asOf()
                .plusDays(1)
                .atStartOfDay(ZoneId.of("Europe/Helsinki"))
                .toInstant();
        return session.createNativeQuery(QUERY, Tuple.class)
                .setParameter("after", place.after() == null ? "" : place.after())
                .setParameter("category", category)
                .setParameter("day", place.asOf())
                .setParameter("end", end)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Missing(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        new LocalizedText(row.get(3, String.class), row.get(4, String.class), null),
                        row.get(5, String.class)))
                .toList();
    }
}
