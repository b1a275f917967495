package fi.kapa.obligation.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.kapa.chassis.standard.Money;
import fi.kapa.chassis.test.EventExample;
import fi.kapa.obligation.catalogue.ServiceCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of funding-service are read as this service reads its events. */
class FundingFactTest {
    @ParameterizedTest
    @CsvSource({"funding-applied, SUBMITTED", "funding-information-requested, INFORMATION_REQUESTED"})
    void anApplicationIsReadWithItsStateAndServices(String event, FundingState state) {
        FundingFact fact = EventExample.read("funding", event, FundingFact.class);
        assertEquals("RA-2016-000123", fact.reference());
        assertEquals(state, fact.state());
        assertEquals(List.of(ServiceCode.PALVELUVAYLA), fact.serviceCodes());
        assertNull(fact.granted());
    }

    @Test
    void aDecisionIsReadWithWhatWasGranted() {
        FundingFact fact = EventExample.read("funding", "funding-decided", FundingFact.class);
        assertEquals(FundingState.GRANTED, fact.state());
        assertEquals(Money.of("7500.00"), fact.granted());
    }
}
