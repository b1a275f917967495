package fi.kapa.notification;

import fi.kapa.chassis.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void followsTheSuitesArchitecture() {
        ArchitectureRules.check("fi.kapa.notification");
    }
}
