package fi.kapa.obligation.catalogue;

import static fi.kapa.obligation.OnRecord.officer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Metrics;
import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the metrics tell of the catalogue's latest dates. */
@QuarkusTest
@WithTestResource(Platform.class)
class CatalogueFiguresTest {
    @Inject
    Clock clock;

    @ParameterizedTest(name = "on {0} {1} has {2}")
    @CsvSource({
        "2016-07-15, PALVELUVAYLA,      0.0",
        "2016-07-16, PALVELUVAYLA,      ",
        "2016-09-15, VIESTINVALITYS,    289.0",
        "2017-07-01, VIESTINVALITYS,    0.0",
        "2017-07-02, VIESTINVALITYS,    ",
        "2017-07-02, TUNNISTAMINEN,     183.0",
        "2017-07-02, ASIOINTIVALTUUDET, "
    })
    void theMetricsTellHowManyDaysAreLeftOfAServiceThatMustBeUsed(String today, String service, String left) {
        OnRecord.today(today, clock);

        assertEquals(left == null ? List.of() : List.of(left), left(service));
    }

    @Test
    void theDayIsThatOfTheVersionThatHoldsToday() {
        OnRecord.today("2030-01-01", clock);
        recorded(1, "MANDATORY", "2030-02-01", "2029-12-01");
        assertEquals(List.of("31.0"), left("LASKURI"));
        recorded(2, "MANDATORY", "2030-03-01", "2029-12-01");
        recorded(3, "NONE", "2030-04-01", "2030-02-16");
        recorded(4, "MANDATORY", "2030-05-01", "2030-02-15");
        assertEquals(List.of("59.0"), left("LASKURI"));

        OnRecord.today("2030-02-15", clock);
        assertEquals(List.of("75.0"), left("LASKURI"));
        OnRecord.today("2030-02-16", clock);
        assertEquals(List.of(), left("LASKURI"));
    }

    private static List<String> left(String service) {
        String label = "{service=\"" + service + "\"} ";
        return Metrics.labelled("kapa_deadline_days_left").stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .toList();
    }

    private static void recorded(int version, String duty, String adoptBy, String validFrom) {
        officer()
                .header("If-Match", "\"" + (version - 1) + "\"")
                .contentType("application/json")
                .body("""
                        {"name":{"fi":"Laskuri"},"description":{"fi":"Kuvaus"},"producer":"VRK","duty":"%s","availableFrom":"2016-07-15","adoptBy":"%s",
                         "appliesTo":["STATE_AGENCY"],"legalBasis":["571/2016 § 5.1"],"validFrom":"%s","reason":"Uusi tieto."}
                        """.formatted(duty, adoptBy, validFrom))
                .put("/v1/support-services/LASKURI")
                .then()
                .statusCode(200);
    }
}
