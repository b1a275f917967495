package fi.kapa.obligation.exemption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.EventExample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of exemption-service are read as this service reads its events. */
class ExemptionFactTest {
    @ParameterizedTest
    @CsvSource({"exemption-decided, true", "exemption-annulled, false"})
    void anExemptionIsInForceUntilItIsAnnulled(String event, boolean inForce) {
        ExemptionFact fact = EventExample.read("exemption", event, ExemptionFact.class);
        assertEquals(inForce, fact.toFact().isPresent());
    }
}
