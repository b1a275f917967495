package fi.kapa.obligation.deadline;

import static fi.kapa.obligation.OnRecord.organisation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.change.Reactions;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.chassis.test.Metrics;
import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.deadline.Warning.Kind;
import fi.kapa.obligation.judgement.Deadline;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the metrics tell of the days that are ahead. */
@QuarkusTest
@WithTestResource(Platform.class)
class DeadlineFiguresTest {
    @Inject
    TellOfDates tellOfDates;

    @Inject
    Reactions reactions;

    @Inject
    Clock clock;

    @Test
    void theMetricsTellHowManyDatesAreAheadOfWhichOrganisationsWereToldUntilTheyHavePassed() {
        OnRecord.today("2030-05-30", clock);
        told("VIESTINVALITYS", Deadline.adoptBy(LocalDate.of(2030, 6, 1)), Kind.APPROACHING);
        told("VIESTINVALITYS", Deadline.adoptBy(LocalDate.of(2030, 6, 2)), Kind.APPROACHING);
        told("PALVELUVAYLA", Deadline.startJoiningBy(LocalDate.of(2030, 6, 2)), Kind.APPROACHING);
        told("TUNNISTAMINEN", Deadline.adoptBy(LocalDate.of(2030, 5, 29)), Kind.OVERDUE);
        assertEquals(List.of("{service=\"PALVELUVAYLA\"} 1.0", "{service=\"VIESTINVALITYS\"} 2.0"), ahead());

        OnRecord.today("2030-06-02", clock);
        assertEquals(List.of("{service=\"PALVELUVAYLA\"} 1.0", "{service=\"VIESTINVALITYS\"} 1.0"), ahead());
        OnRecord.today("2030-06-03", clock);
        assertEquals(List.of(), ahead());
    }

    private static List<String> ahead() {
        return Metrics.labelled("kapa_deadlines_ahead");
    }

    private void told(String service, Deadline deadline, Kind kind) {
        OrganisationKey organisation = OrganisationKey.of(organisation("STATE_AGENCY"));
        var date = new StatutoryDate.Key(organisation, ServiceCode.of(service), deadline);
        reactions.ofOwnAccord(() ->
                tellOfDates.tell(List.of(organisation), List.of(new News(date, kind, List.of("571/2016 § 29.1")))));
    }
}
