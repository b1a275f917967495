package fi.kapa.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every service is found in the registry by its name, with a lease of seconds that it renews. */
@ExtendWith(RunningSuite.class)
class RegistryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "obligation-service",
                "schedule-service",
                "exemption-service",
                "funding-service",
                "notification-service"
            })
    void aServiceHoldsALeaseOfSecondsAndRenewsIt(String service) {
        JsonPath first = instance(service);
        assertTrue(first.getInt("application.instance[0].leaseInfo.durationInSecs") <= 10);
        long renewed = first.getLong("application.instance[0].leaseInfo.lastRenewalTimestamp");
        await().atMost(Duration.ofSeconds(15))
                .until(() ->
                        instance(service).getLong("application.instance[0].leaseInfo.lastRenewalTimestamp") > renewed);
    }

    private static JsonPath instance(String service) {
        return given().accept("application/json")
                .get("http://localhost:8761/eureka/apps/" + service)
                .then()
                .statusCode(200)
                .body("application.instance[0].status", is("UP"))
                .body("application.instance.size()", lessThanOrEqualTo(1))
                .extract()
                .jsonPath();
    }
}
