package fi.kapa.schedule.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fi.kapa.chassis.standard.OfficialLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The examples of obligation-service are read as this service reads its events. */
class ObligationFactsTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Path EXAMPLES = Path.of("../obligation-service/src/main/resources/events");

    @Test
    void aRegisteredOrganisationIsRead() throws IOException {
        OrganisationFact fact = data("organisation-registered", OrganisationFact.class);
        assertEquals("0201256-6", fact.key().toString());
        assertEquals("MUNICIPAL_AUTHORITY", fact.category());
        assertEquals(OfficialLanguage.FI, fact.language());
        assertTrue(fact.active());
    }

    @Test
    void aChangedOrganisationIsRead() throws IOException {
        assertFalse(
                data("organisation-changed", OrganisationFact.class).name().fi().isEmpty());
    }

    @Test
    void aChangedSupportServiceIsRead() throws IOException {
        SupportServiceFact fact = data("support-service-changed", SupportServiceFact.class);
        assertEquals("VIESTINVALITYS", fact.code());
        assertEquals("MANDATORY", fact.duty());
        assertEquals(LocalDate.of(2017, 7, 1), fact.adoptBy());
        assertTrue(fact.appliesTo().contains("MUNICIPAL_AUTHORITY"));
    }

    private static <T> T data(String event, Class<T> type) throws IOException {
        var example = JSON.readTree(EXAMPLES.resolve(event + ".v1.example.json").toFile());
        return JSON.treeToValue(example.path("data"), type);
    }
}
