package fi.kapa.notification.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.standard.Language;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.chassis.test.Platform;
import fi.kapa.notification.CaseServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Events that have come together are applied in one transaction, each after those before it. */
@QuarkusTest
@WithTestResource(Platform.class)
@WithTestResource(CaseServer.class)
class KnownNamesTest {
    private static final OrganisationKey HELSINKI = OrganisationKey.of("0201256-6");

    @Inject
    KnownNames names;

    @Inject
    KnownOrganisations organisations;

    @Test
    void aNameIsCurrentForWhatFollowsInItsOwnTransaction() {
        QuarkusTransaction.begin();
        try {
            assertEquals("UUSIPALVELU", names.supportService("UUSIPALVELU", Language.FI));
            names.remember(new SupportServiceFact("UUSIPALVELU", new LocalizedText("Uusi palvelu", "Ny", null)), 1);
            assertEquals("Uusi palvelu", names.supportService("UUSIPALVELU", Language.FI));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void anOrganisationIsCalledAsItIsCalledNow() {
        QuarkusTransaction.begin();
        try {
            organisations.remember(called("Helsingin kaupunki"), Long.MAX_VALUE - 1);
            assertEquals("Helsingin kaupunki (0201256-6)", names.organisation(HELSINKI, Language.FI));
            organisations.remember(called("Stadi"), Long.MAX_VALUE);
            assertEquals("Stadi (0201256-6)", names.organisation(HELSINKI, Language.FI));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static OrganisationFact called(String name) {
        return new OrganisationFact(
                HELSINKI.businessId(), HELSINKI.unit(), new LocalizedText(name, null, null), OfficialLanguage.FI, null);
    }
}
