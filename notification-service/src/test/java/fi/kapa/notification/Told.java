package fi.kapa.notification;

import static fi.kapa.chassis.test.Tokens.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The notices that an event led to, as VRK's officer reads them. */
public final class Told {
    private Told() {}

    /** The notice of this template because of the event, once it has the status. */
    public static JsonPath notice(String event, String template, String status) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> because(event)
                                        .param("t", template)
                                        .getList("items.findAll { it.template == t }")
                                        .isEmpty()
                                ? JsonPath.from("{}")
                                : one(event, template),
                        notice -> status.equals(notice.getString("status")));
    }

    /** Fails unless the event led to just these. */
    public static void templates(String event, String... expected) {
        await().until(() -> because(event).getList("items").size() >= expected.length);
        assertEquals(
                List.of(expected),
                because(event).getList("items.template").stream().sorted().toList());
    }

    private static JsonPath one(String event, String template) {
        String id = because(event).param("t", template).getString("items.find { it.template == t }.id");
        return as("kapa-officer", Map.of())
                .get("/v1/notices/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath because(String event) {
        return as("kapa-officer", Map.of())
                .get("/v1/notices?causedBy=" + event)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
