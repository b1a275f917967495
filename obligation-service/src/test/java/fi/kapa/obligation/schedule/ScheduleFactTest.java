package fi.kapa.obligation.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.EventExample;
import fi.kapa.obligation.catalogue.ServiceCode;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of schedule-service are read as this service reads its events. */
class ScheduleFactTest {
    @ParameterizedTest
    @CsvSource({
        "schedule-submitted, SUBMITTED",
        "schedule-amended, SUBMITTED",
        "schedule-clarification-requested, NEEDS_CLARIFICATION",
        "schedule-accepted, ACCEPTED",
        "schedule-withdrawn, WITHDRAWN"
    })
    void aSubmissionIsReadWithItsStateAndGoals(String event, ScheduleState state) {
        ScheduleFact fact = EventExample.read("schedule", event, ScheduleFact.class);
        assertEquals("0131297-0", fact.organisation().toString());
        assertEquals("AT-2016-000123", fact.reference());
        assertEquals(state, fact.state());
        assertEquals(
                List.of(new ScheduleFact.GoalFact(ServiceCode.TUNNISTAMINEN, YearMonth.of(2017, 5))), fact.goals());
    }
}
