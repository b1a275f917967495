package fi.kapa.schedule.obligation;

import static fi.kapa.schedule.KnownFacts.ESPOO;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Events;
import fi.kapa.chassis.test.Platform;
import fi.kapa.schedule.KnownFacts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The copy of the registered organisations follows the register, in whatever order its facts come. */
@QuarkusTest
@WithTestResource(Platform.class)
class KnownOrganisationsTest {
    @Inject
    Session session;

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        KnownFacts.all();
        changed(3, "Espoon kaupunki");
        UUID late = changed(2, "Vanha nimi");
        await().until(() -> isApplied(late));

        assertEquals(
                List.of("Espoon kaupunki 3"),
                rows("select name_fi || ' ' || version from known_organisation where organisation = '" + ESPOO + "'"));
    }

    private static UUID changed(long version, String name) {
        return Events.publish(
                "obligation", "OrganisationChanged", ESPOO, ESPOO, version, """
                {"businessId":"%s","organisation":"%s","name":{"fi":"%s"},"category":"MUNICIPAL_AUTHORITY","language":"fi","email":"kirjaamo@virasto.example","active":true}
                """.formatted(ESPOO, ESPOO, name));
    }

    private boolean isApplied(UUID event) {
        return !rows("select cast(event_id as text) from inbox where event_id = '" + event + "'")
                .isEmpty();
    }

    private List<String> rows(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(query, String.class).getResultList());
    }
}
