package fi.kapa.obligation.catalogue;

import fi.kapa.chassis.metrics.Figure;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** What is to be watched of the catalogue. */
final class CatalogueFigures {
    private CatalogueFigures() {}

    /** Of the versions that have begun the one that began last holds, and of those of one day the one recorded last. */
    @Produces
    @Singleton
    static Figure daysLeft(Clock clock) {
        return new Figure(
                "kapa_deadline_days_left",
                "Days until the one by which a service must be used, or joining it be begun; 0 on that day, and then no more",
                "service",
                () -> """
                select code, day - date '%1$s' from (
                    select distinct on (code) code, entry ->> 'duty' as duty,
                        cast(coalesce(entry ->> 'adoptBy', entry ->> 'startJoiningBy') as date) as day
                    from support_service_version where valid_from <= date '%1$s'
                    order by code, valid_from desc, version desc
                ) of_today
                where duty = 'MANDATORY' and day >= date '%1$s'
                """.formatted(LocalDate.now(clock)));
    }
}
