package fi.kapa.notification;

import fi.kapa.chassis.test.EventContract;
import fi.kapa.notification.notice.NoticeFact;
import org.junit.jupiter.api.Test;

class EventContractTest {
    @Test
    void everyEventHasItsSchemaAndAnExampleThatFollowsIt() {
        EventContract.assertTells((Object[]) NoticeFact.Name.values());
    }
}
