package fi.kapa.obligation.catalogue;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the catalogue knows from the start, against the domain's own table. */
class SeededCatalogueTest {

    @Test
    void theNineServicesAreThoseOfTheMinistrysPage() throws IOException {
        assertEquals(
                """
                PALVELUVAYLA VRK MANDATORY start 2016-07-15
                PALVELUTIETOVARANTO VRK MANDATORY adopt 2017-07-01
                PALVELUNAKYMAT VRK MANDATORY adopt 2017-07-01
                TUNNISTAMINEN VRK MANDATORY adopt 2018-01-01
                ASIOINTIVALTUUDET VRK NONE
                VIESTINVALITYS VRK interim VALTORI 2017-12-31 MANDATORY adopt 2017-07-01
                VERKKOMAKSAMINEN VALTIOKONTTORI interim VALTORI 2017-12-31 MANDATORY adopt 2018-01-01
                AVOINDATA VALTORI NONE
                KARTTAPALVELU MAANMITTAUSLAITOS NONE
                """.lines().toList(), services().map(SeededCatalogueTest::line).toList());
    }

    @Test
    void everyServiceHasItsNameAndDescriptionInThreeLanguages() throws IOException {
        assertAll(services().flatMap(service -> Stream.of("/name/", "/description/")
                .flatMap(text -> Stream.of("fi", "sv", "en").map(text::concat))
                .map(path -> () -> assertTrue(service.at(path).isTextual(), () -> service.get("code") + path))));
    }

    @Test
    void producersAndDutiesAreKnownCodes() throws IOException {
        assertAll(services().map(service -> () -> {
            assertNotNull(Producer.valueOf(service.get("producer").textValue()));
            assertNotNull(Duty.valueOf(service.get("duty").textValue()));
            assertEquals("2016-07-15", service.get("availableFrom").textValue());
        }));
    }

    private static Stream<JsonNode> services() throws IOException {
        try (InputStream seed = SeededCatalogueTest.class.getResourceAsStream("/seed/support-services.json")) {
            return List.copyOf(new ObjectMapper().readTree(seed).valueStream().toList()).stream();
        }
    }

    private static String line(JsonNode service) {
        return service.get("code").textValue()
                + " " + service.get("producer").textValue()
                + (service.has("interimProducer")
                        ? " interim " + service.at("/interimProducer/code").textValue() + " "
                                + service.at("/interimProducer/until").textValue()
                        : "")
                + " " + service.get("duty").textValue()
                + (service.has("startJoiningBy")
                        ? " start " + service.get("startJoiningBy").textValue()
                        : "")
                + (service.has("adoptBy") ? " adopt " + service.get("adoptBy").textValue() : "");
    }
}
