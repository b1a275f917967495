package fi.kapa.schedule.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.test.EventExample;
import fi.kapa.schedule.obligation.CircumstancesFact.DatedAnswer;
import java.time.LocalDate;
import java.util.List;
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

    @Test
    void changedCircumstancesAreRead() {
        CircumstancesFact fact = EventExample.read("obligation", "circumstances-changed", CircumstancesFact.class);
        assertEquals("0201256-6", fact.organisation().toString());
        assertEquals("{}", CircumstancesFact.daysOfNo(fact.statutoryTask()));
        assertEquals("{}", CircumstancesFact.daysOfNo(fact.needsIdentification()));
        assertEquals("{[2017-01-01,)}", CircumstancesFact.daysOfNo(fact.needsPayment()));
    }

    @Test
    void anAnswerHoldsUntilTheNext() {
        List<DatedAnswer> answers = List.of(
                new DatedAnswer(false, LocalDate.of(2018, 1, 1)),
                new DatedAnswer(false, LocalDate.of(2016, 9, 1)),
                new DatedAnswer(true, LocalDate.of(2017, 3, 1)));
        assertEquals("{[2016-09-01,2017-03-01),[2018-01-01,)}", CircumstancesFact.daysOfNo(answers));
    }
}
