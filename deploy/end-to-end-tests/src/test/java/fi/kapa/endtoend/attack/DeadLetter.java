package fi.kapa.endtoend.attack;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.localstack.SuiteService;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** An event that no consumer can process, so that every service has a dead letter. */
final class DeadLetter {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private DeadLetter() {}

    /** The id of a dead letter that the service has or, when it has none, gets now. */
    static String in(SuiteService service) {
        if (!first(service).has("id")) {
            send(service, "no event");
            await().atMost(PATIENCE).until(() -> first(service).has("id"));
        }
        return first(service).path("id").asText();
    }

    /** Writes into a topic that the service reads what a hostile producer might. */
    static void send(SuiteService service, String event) {
        Map<String, Object> settings = Map.of("bootstrap.servers", "localhost:19092");
        String topic = service == SuiteService.OBLIGATION ? "kapa.schedule.v1" : "kapa.obligation.v1";
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, Cast.ATTACKED, event));
        }
    }

    private static JsonNode first(SuiteService service) {
        return Request.of(service, "GET", "/v1/dead-letters?limit=1")
                .as(Cast.OFFICER.token())
                .send()
                .json()
                .path("items")
                .path(0);
    }
}
