package fi.kapa.funding.call;

import fi.kapa.chassis.metrics.Figure;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** What is to be watched of the calls. */
final class CallFigures {
    private CallFigures() {}

    @Produces
    @Singleton
    static Figure budgetLeft(Clock clock) {
        return new Figure(
                "kapa_funding_call_available_euros",
                "What is left of the budgets of the open calls, of the 50 that opened last",
                "call",
                () -> """
                select id, budget - committed from funding_call
                where date '%1$s' between opens_on and closes_on order by opens_on desc, id limit 50
                """.formatted(LocalDate.now(clock)));
    }
}
