package fi.kapa.notification.obligation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.chassis.standard.Language;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Platform;
import fi.kapa.notification.CaseServer;
import fi.kapa.notification.Facts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How organisations and services are called, whether their events come together, one by one or late. */
@QuarkusTest
@WithTestResource(Platform.class)
@WithTestResource(CaseServer.class)
class KnownNamesTest {
    private static final OrganisationKey HELSINKI = OrganisationKey.of("0201256-6");
    private static final OrganisationKey RENAMED = OrganisationKey.of("9000066-0");

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

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        Facts.organisation(RENAMED.toString(), "Uusi nimi", "uusi@virasto.example", 3);
        UUID late = Facts.organisation(RENAMED.toString(), "Vanha nimi", "vanha@virasto.example", 2);
        await().until(() -> Database.count("inbox where event_id = ?", late) == 1);

        assertEquals(
                "Uusi nimi (9000066-0)",
                QuarkusTransaction.requiringNew().call(() -> names.organisation(RENAMED, Language.FI)));
        assertEquals(Optional.of(EmailAddress.of("uusi@virasto.example")), organisations.address(RENAMED));
    }

    private static OrganisationFact called(String name) {
        return new OrganisationFact(
                HELSINKI.businessId(), HELSINKI.unit(), new LocalizedText(name, null, null), OfficialLanguage.FI, null);
    }
}
