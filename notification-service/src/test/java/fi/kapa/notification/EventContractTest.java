package fi.kapa.notification;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventExamplesTest {
    @ParameterizedTest
    @ValueSource(strings = {"notice-handed-over", "notice-failed"})
    void theExampleOfAnEventFollowsItsSchema(String event) {
        Published.assertFollowsItsSchema(Published.json(event + ".v1.example.json"));
    }
}
