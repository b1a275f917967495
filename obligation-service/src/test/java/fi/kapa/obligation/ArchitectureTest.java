package fi.kapa.obligation;

import fi.kapa.chassis.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void followsTheSuitesArchitecture() {
        ArchitectureRules.check("fi.kapa.obligation");
    }
}
