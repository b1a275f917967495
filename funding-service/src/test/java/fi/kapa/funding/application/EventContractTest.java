package fi.kapa.funding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventExamplesTest {
    @ParameterizedTest
    @ValueSource(strings = {"funding-applied", "funding-information-requested", "funding-decided"})
    void theExampleOfAnEventFollowsItsSchema(String event) {
        Published.assertFollowsItsSchema(Published.json(event + ".v1.example.json"));
    }
}
