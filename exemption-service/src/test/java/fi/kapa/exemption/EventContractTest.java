package fi.kapa.exemption;

import fi.kapa.exemption.application.ExemptionFact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventExamplesTest {
    @ParameterizedTest
    @EnumSource(ExemptionFact.Name.class)
    void theExampleOfAnEventFollowsItsSchema(ExemptionFact.Name event) {
        Published.assertFollowsItsSchema(Published.json(Published.file(event.name()) + ".v1.example.json"));
    }
}
