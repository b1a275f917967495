package fi.kapa.exemption.obligation;

import static fi.kapa.exemption.KnownFacts.ESPOO;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Events;
import fi.kapa.chassis.test.Platform;
import fi.kapa.exemption.KnownFacts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The copy of the registered organisations follows the register, in whatever order its facts come. */
@QuarkusTest
@WithTestResource(Platform.class)
class KnownOrganisationsTest {
    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        KnownFacts.all();
        changed(3, "Espoon kaupunki");
        UUID late = changed(2, "Vanha nimi");
        await().until(() -> Database.count("inbox where event_id = ?", late) == 1);

        assertEquals(
                List.of("Espoon kaupunki 3"),
                Database.column(
                        "select name_fi || ' ' || version from known_organisation where organisation = ?", ESPOO));
    }

    private static UUID changed(long version, String name) {
        return Events.publish(
                "obligation", "OrganisationChanged", ESPOO, ESPOO, version, """
                {"businessId":"%s","organisation":"%s","name":{"fi":"%s","en":"Body of %s"},"category":"MUNICIPAL_AUTHORITY","language":"fi","email":"kirjaamo@virasto.example","active":true}
                """.formatted(ESPOO, ESPOO, name, name));
    }
}
