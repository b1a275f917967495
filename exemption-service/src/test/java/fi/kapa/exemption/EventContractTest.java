package fi.kapa.exemption;

import fi.kapa.chassis.test.EventContract;
import fi.kapa.exemption.application.ExemptionFact;
import org.junit.jupiter.api.Test;

class EventContractTest {
    @Test
    void everyEventHasItsSchemaAndAnExampleThatFollowsIt() {
        EventContract.assertTells((Object[]) ExemptionFact.Name.values());
    }
}
