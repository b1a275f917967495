package fi.kapa.funding.application;

import fi.kapa.chassis.test.EventContract;
import org.junit.jupiter.api.Test;

class EventContractTest {
    @Test
    void everyEventHasItsSchemaAndAnExampleThatFollowsIt() {
        EventContract.assertTells((Object[]) ApplicationFact.Name.values());
    }
}
