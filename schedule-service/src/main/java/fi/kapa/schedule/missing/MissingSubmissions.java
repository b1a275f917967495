package fi.kapa.schedule.missing;

import fi.kapa.chassis.page.Conditions;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.schedule.obligation.OrganisationCategory;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is obliged by some service's duty and has no submission in force at the end of a day. A municipal authority is obliged in tasks laid down
 * for it by law, 571/2016 § 5.1, and two services bind only who needs them (guidance); what is not known of that counts as a duty.
 */
@Singleton
class MissingSubmissions {
    private static final String QUERY = """
            with service as (select distinct on (v.code) v.code, v.duty, v.applies_to from known_support_service v
                             where v.valid_from <= :day order by v.code, v.valid_from desc)
            select k.organisation, k.business_id, k.unit, k.name_fi, k.name_sv, k.name_en, k.category, obliging.codes
            from known_organisation k
            left join known_circumstances c on c.organisation = k.organisation
            cross join lateral (select array_agg(s.code order by s.code) as codes from service s
                                where s.duty = 'MANDATORY' and k.category = any (s.applies_to)
                                  and (k.category = 'MUNICIPAL_AUTHORITY' and c.no_statutory_task @> cast(:day as date)
                                       or s.code = 'TUNNISTAMINEN' and c.no_identification @> cast(:day as date)
                                       or s.code = 'VERKKOMAKSAMINEN' and c.no_payment @> cast(:day as date)) is not true) obliging
            where k.active and obliging.codes is not null
              and not exists (select 1 from (select m.withdrawn_at from schedule_submission m
                                             where m.organisation = k.organisation and m.submitted_at < :end
                                             order by m.submitted_at desc limit 1) newest
                              where newest.withdrawn_at is null or newest.withdrawn_at >= :end)
              and %s
            order by k.organisation limit :limit
            """;

    private final Session session;
    private final Clock clock;

    MissingSubmissions(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * An obliged organisation without a submission.
     *
     * @param obligedBy codes of the services that it must use
     */
    record Missing(
            String organisation,
            String businessId,
            @Nullable String unit,
            LocalizedText name,
            String category,
            List<String> obligedBy) {}

    /** Absent parts are not asked for. */
    record Filter(
            @Nullable OrganisationKey organisation,
            @Nullable String name,
            @Nullable OrganisationCategory category) {}

    /** Those at a place of the list that fit the filter, by organisation. */
    List<Missing> at(Place place, Filter filter, int limit) {
        Conditions conditions = new Conditions()
                .add("k.organisation > :after", "after", place.after())
                .addText("k.organisation = :organisation", "organisation", filter.organisation())
                .addText("k.category = :category", "category", filter.category())
                .addContaining(List.of("k.name_fi", "k.name_sv", "k.name_en"), "%s", "name", filter.name());
        Instant end = place.asOf().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var query = session.createNativeQuery(QUERY.formatted(conditions.text()), Tuple.class)
                .setParameter("day", place.asOf())
                .setParameter("end", end)
                .setParameter("limit", limit);
        conditions.values().forEach(query::setParameter);
        return query.getResultStream().map(MissingSubmissions::missing).toList();
    }

    private static Missing missing(Tuple row) {
        return new Missing(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                new LocalizedText(row.get(3, String.class), row.get(4, String.class), row.get(5, String.class)),
                row.get(6, String.class),
                List.of(row.get(7, String[].class)));
    }
}
