package fi.kapa.obligation.deadline;

import fi.kapa.chassis.metrics.Figure;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** What is to be watched of the statutory dates. */
final class DeadlineFigures {
    private DeadlineFigures() {}

    /** Dates that have passed are as many as the years make them; the index leads past them. */
    @Produces
    @Singleton
    static Figure ahead(Clock clock) {
        return new Figure(
                "kapa_deadlines_ahead",
                "Statutory dates of which organisations were told and that have not passed, at most 100000 are counted",
                "service",
                () -> """
                select service_code, count(*) from (
                    select service_code from statutory_date where coalesce(adopt_by, start_joining_by) >= date '%s' limit 100000
                ) capped
                group by service_code
                """.formatted(LocalDate.now(clock)));
    }
}
