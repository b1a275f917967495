package fi.kapa.funding.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The examples of obligation-service are read as this service reads its events. */
class ObligationFactsTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Path EXAMPLES = Path.of("../obligation-service/src/main/resources/events");

    @Test
    void aRegisteredOrganisationIsRead() throws IOException {
        OrganisationFact fact = data("organisation-registered", OrganisationFact.class);
        assertEquals("0201256-6", fact.key().toString());
        assertEquals(OrganisationCategory.MUNICIPAL_AUTHORITY, fact.category());
        assertTrue(fact.active());
    }

    @Test
    void aChangedOrganisationIsRead() throws IOException {
        assertTrue(
                data("organisation-changed", OrganisationFact.class).name().fi().length() > 0);
    }

    @Test
    void aChangedSupportServiceIsRead() throws IOException {
        assertEquals(
                "VIESTINVALITYS",
                data("support-service-changed", SupportServiceFact.class).code());
    }

    private static <T> T data(String event, Class<T> type) throws IOException {
        var example = JSON.readTree(EXAMPLES.resolve(event + ".v1.example.json").toFile());
        return JSON.treeToValue(example.path("data"), type);
    }
}
