package fi.kapa.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OrganisationRegistered",
                "OrganisationChanged",
                "SupportServiceChanged",
                "ContractRecorded",
                "AdoptionClaimed",
                "AdoptionRecorded",
                "AdoptionRetracted",
                "CircumstancesChanged",
                "UseDecided"
            })
    void eachEventHasASchemaAndAnExampleThatFollowsIt(String name) {
        JsonNode example = Published.read(Published.file(name) + ".v1.example.json");

        assertEquals("fi.kapa.obligation." + name + ".v1", example.path("type").asText());
        Published.assertFollowsItsSchema(example);
    }
}
