package fi.kapa.notification.dispatch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Platform;
import fi.kapa.notification.CaseServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** Whether the service has to be started anew, because its notices stand still. */
@QuarkusTest
@WithTestResource(Platform.class)
@WithTestResource(CaseServer.class)
class SendersHealthTest {
    @Test
    void livenessTellsOfTheSenders() {
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Senders of notices' }.status", equalTo("UP"));
    }

    @Test
    void theyAreAliveUntilNoticesInHandStandStillForTwoMinutes() {
        assertEquals(Status.UP, status(Duration.ZERO));
        assertEquals(Status.UP, status(Duration.ofSeconds(119)));
        assertEquals(Status.DOWN, status(Duration.ofSeconds(120)));
    }

    private static Status status(Duration still) {
        return SendersHealth.answer(still).getStatus();
    }
}
