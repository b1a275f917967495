package fi.kapa.notification;

import fi.kapa.chassis.test.Contract;
import fi.kapa.chassis.test.Platform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class ContractTest {
    @Test
    void theBuildMakesTheContractThatIsCommitted() {
        Contract.assertCommitted();
    }

    @Test
    void theContractFollowsTheConventions() {
        Contract.assertFollowsTheConventions();
    }
}
