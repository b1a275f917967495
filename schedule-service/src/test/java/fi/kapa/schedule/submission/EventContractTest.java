package fi.kapa.schedule.submission;

import fi.kapa.chassis.test.EventContract;
import org.junit.jupiter.api.Test;

class EventContractTest {
    @Test
    void everyEventHasItsSchemaAndAnExampleThatFollowsIt() {
        EventContract.assertTells((Object[]) SubmissionFact.Name.values());
    }
}
