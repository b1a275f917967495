package fi.kapa.obligation.deadline;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells organisations of their days, of each once. */
@Singleton
class TellOfDates {
    private final StatutoryDates dates;
    private final Journal journal;
    private final Clock clock;

    TellOfDates(StatutoryDates dates, Journal journal, Clock clock) {
        this.dates = dates;
        this.journal = journal;
        this.clock = clock;
    }

    /** Tells what was not told before; answers how many. */
    int tell(List<OrganisationKey> organisations, List<News> news) {
        if (news.isEmpty()) {
            return 0;
        }
        Map<StatutoryDate.Key, StatutoryDate> known = dates.of(organisations);
        List<Telling> tellings = news.stream()
                .flatMap(one ->
                        known.containsKey(one.date()) ? again(known.get(one.date()), one) : Stream.of(first(one)))
                .toList();
        dates.flush();
        tellings.forEach(this::publish);
        return tellings.size();
    }

    private record Telling(StatutoryDate date, News news) {}

    private Telling first(News news) {
        StatutoryDate date = new StatutoryDate(news.date(), news.kind(), clock.instant());
        dates.persist(date);
        return new Telling(date, news);
    }

    private Stream<Telling> again(StatutoryDate date, News news) {
        return date.tell(news.kind(), clock.instant()) ? Stream.of(new Telling(date, news)) : Stream.empty();
    }

    private void publish(Telling telling) {
        StatutoryDate date = telling.date();
        Fact fact = StatutoryDateFact.of(date, telling.news().legalBasis());
        journal.publish(fact);
        journal.audit("TELL", fact.aggregateType(), date.id(), fact.key(), fact.data());
    }
}
