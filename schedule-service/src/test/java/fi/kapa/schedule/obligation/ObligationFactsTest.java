package fi.kapa.schedule.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.test.EventExample;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The examples of obligation-service are read as this service reads its events. */
class ObligationFactsTest {
    @Test
    void aRegisteredOrganisationIsRead() {
        OrganisationFact fact = EventExample.read("obligation", "organisation-registered", OrganisationFact.class);
        assertEquals("0201256-6", fact.key().toString());
        assertEquals("MUNICIPAL_AUTHORITY", fact.category());
        assertEquals(OfficialLanguage.FI, fact.language());
        assertTrue(fact.active());
    }

    @Test
    void aChangedOrganisationIsRead() {
        OrganisationFact fact = EventExample.read("obligation", "organisation-changed", OrganisationFact.class);
        assertFalse(fact.name().fi().isEmpty());
    }

    @Test
    void aChangedSupportServiceIsRead() {
        SupportServiceFact fact = EventExample.read("obligation", "support-service-changed", SupportServiceFact.class);
        assertEquals("VIESTINVALITYS", fact.code());
        assertEquals("MANDATORY", fact.duty());
        assertEquals(LocalDate.of(2017, 7, 1), fact.adoptBy());
        assertTrue(fact.appliesTo().contains("MUNICIPAL_AUTHORITY"));
    }
}
