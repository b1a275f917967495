package fi.kapa.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fi.kapa.chassis.standard.Money;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.exemption.ExemptionFact;
import fi.kapa.obligation.funding.FundingFact;
import fi.kapa.obligation.funding.FundingState;
import fi.kapa.obligation.schedule.ScheduleFact;
import fi.kapa.obligation.schedule.ScheduleState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the other services' events are read as this service reads the events. */
class FactsOfOthersTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @ParameterizedTest
    @CsvSource({
        "schedule-submitted, SUBMITTED",
        "schedule-amended, SUBMITTED",
        "schedule-clarification-requested, NEEDS_CLARIFICATION",
        "schedule-accepted, ACCEPTED",
        "schedule-withdrawn, WITHDRAWN"
    })
    void aSubmissionIsReadWithItsStateAndGoals(String event, ScheduleState state) throws IOException {
        ScheduleFact fact = data("schedule", event, ScheduleFact.class);
        assertEquals("0131297-0", fact.organisation().toString());
        assertEquals("AT-2016-000123", fact.reference());
        assertEquals(state, fact.state());
        assertEquals(
                List.of(new ScheduleFact.GoalFact(ServiceCode.TUNNISTAMINEN, YearMonth.of(2017, 5))), fact.goals());
    }

    @ParameterizedTest
    @CsvSource({"funding-applied, SUBMITTED", "funding-information-requested, INFORMATION_REQUESTED"})
    void anApplicationForFundingIsReadWithItsStateAndServices(String event, FundingState state) throws IOException {
        FundingFact fact = data("funding", event, FundingFact.class);
        assertEquals("RA-2016-000123", fact.reference());
        assertEquals(state, fact.state());
        assertEquals(List.of(ServiceCode.PALVELUVAYLA), fact.serviceCodes());
        assertNull(fact.granted());
    }

    @Test
    void aFundingDecisionIsReadWithWhatWasGranted() throws IOException {
        FundingFact fact = data("funding", "funding-decided", FundingFact.class);
        assertEquals(FundingState.GRANTED, fact.state());
        assertEquals(Money.of("7500.00"), fact.granted());
    }

    @ParameterizedTest
    @CsvSource({"exemption-decided, true", "exemption-annulled, false"})
    void anExemptionIsReadWithItsDays(String event, boolean granted) throws IOException {
        assertEquals(
                granted, data("exemption", event, ExemptionFact.class).toFact().isPresent());
    }

    private static <T> T data(String service, String event, Class<T> type) throws IOException {
        var example = JSON.readTree(
                Path.of("../" + service + "-service/src/main/resources/events/" + event + ".v1.example.json")
                        .toFile());
        assertTrue(example.path("type").asText().startsWith("fi.kapa." + service + "."));
        return JSON.treeToValue(example.path("data"), type);
    }
}
