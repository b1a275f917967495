package fi.kapa.endtoend;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every service is found in the registry by its name, with a lease of seconds that it renews. */
@ExtendWith(RunningSuite.class)
class RegistryTest {
    private static final List<String> SERVICES = List.of(
            "obligation-service", "schedule-service", "exemption-service", "funding-service", "notification-service");

    @Test
    void everyServiceHoldsALeaseOfSecondsAndRenewsIt() {
        Map<String, JsonPath> first = SERVICES.stream().collect(toMap(service -> service, RegistryTest::instance));
        assertAll(first.entrySet().stream().map(service -> () -> {
            JsonPath lease = service.getValue();
            assertTrue(lease.getInt("application.instance[0].leaseInfo.durationInSecs") <= 10, service.getKey());
            await(service.getKey())
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> renewed(instance(service.getKey())) > renewed(lease));
        }));
    }

    private static long renewed(JsonPath instance) {
        return instance.getLong("application.instance[0].leaseInfo.lastRenewalTimestamp");
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
