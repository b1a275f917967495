package fi.kapa.obligation;

import fi.kapa.chassis.test.EventContract;
import org.junit.jupiter.api.Test;

class EventContractTest {
    @Test
    void everyEventHasItsSchemaAndAnExampleThatFollowsIt() {
        EventContract.assertTells(
                "OrganisationRegistered",
                "OrganisationChanged",
                "SupportServiceChanged",
                "ContractRecorded",
                "AdoptionClaimed",
                "AdoptionRecorded",
                "AdoptionRetracted",
                "CircumstancesChanged",
                "UseDecided",
                "ObligationApproaching",
                "ObligationOverdue");
    }
}
