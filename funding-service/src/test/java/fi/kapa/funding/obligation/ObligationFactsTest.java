package fi.kapa.funding.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.test.EventExample;
import org.junit.jupiter.api.Test;

/** The examples of obligation-service are read as this service reads its events. */
class ObligationFactsTest {
    @Test
    void aRegisteredOrganisationIsRead() {
        OrganisationFact fact = EventExample.read("obligation", "organisation-registered", OrganisationFact.class);
        assertEquals("0201256-6", fact.key().toString());
        assertEquals(OrganisationCategory.MUNICIPAL_AUTHORITY, fact.category());
        assertTrue(fact.active());
    }

    @Test
    void aChangedOrganisationIsRead() {
        OrganisationFact fact = EventExample.read("obligation", "organisation-changed", OrganisationFact.class);
        assertFalse(fact.name().fi().isEmpty());
    }

    @Test
    void aChangedSupportServiceIsRead() {
        assertEquals(
                "VIESTINVALITYS",
                EventExample.read("obligation", "support-service-changed", SupportServiceFact.class)
                        .code());
    }
}
