package fi.kapa.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.EventContract;
import fi.kapa.chassis.test.Events;
import java.util.List;

/** Events of this service as they really were published, each held against its schema. */
public final class Published {
    private Published() {}

    /** The events of a subject, once there are that many. */
    public static List<JsonNode> of(String subject, int count) {
        List<JsonNode> events =
                await().until(() -> Events.of("kapa.notification.v1", subject), found -> found.size() >= count);
        assertEquals(count, events.size());
        events.forEach(EventContract::assertFollowed);
        return events;
    }

    /** Such as {@code NoticeHandedOver}. */
    public static List<String> names(List<JsonNode> events) {
        return events.stream().map(Published::name).toList();
    }

    private static String name(JsonNode event) {
        return event.path("type").asText().replaceAll("fi\\.kapa\\.notification\\.(\\w+)\\.v1", "$1");
    }
}
