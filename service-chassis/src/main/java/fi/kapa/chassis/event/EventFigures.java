package fi.kapa.chassis.event;

import fi.kapa.chassis.metrics.Figure;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is to be watched of the events: whether they leave, and whether any could not be applied. */
final class EventFigures {
    private EventFigures() {}

    @Produces
    @Singleton
    static Figure unsent() {
        return new Figure(
                "kapa_outbox_unsent",
                "Events that Kafka has not yet, at most 100000 are counted",
                null,
                "select count(*) from (select from outbox where sent_at is null limit 100000) capped");
    }

    /** The id of an event has its time. */
    @Produces
    @Singleton
    static Figure oldestUnsent() {
        return new Figure("kapa_outbox_oldest_seconds", "Age of the oldest event that Kafka has not yet", null, """
                select coalesce(extract(epoch from clock_timestamp() - uuid_extract_timestamp(
                    (select id from outbox where sent_at is null order by seq limit 1))), 0)
                """);
    }

    @Produces
    @Singleton
    static Figure deadLetters() {
        return new Figure(
                "kapa_dead_letters",
                "Events of others that wait because they could not be applied, at most 100000 are counted",
                null,
                "select count(*) from (select from dead_letter where state = 'WAITING' limit 100000) capped");
    }
}
