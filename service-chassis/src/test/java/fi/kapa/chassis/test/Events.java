package fi.kapa.chassis.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.chassis.standard.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Events on the platform's Kafka: those of other services are put there, those of the service under test are read. */
public final class Events {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Events() {}

    /**
     * Publishes an event as another service would.
     *
     * @param service such as {@code obligation}
     * @param name such as {@code OrganisationRegistered}
     * @param data JSON object
     * @return the event's id
     */
    public static UUID publish(String service, String name, String subject, String key, long version, String data) {
        UUID id = Ids.next();
        String event = """
                {"specversion":"1.0","id":"%s","source":"/kapa/%s-service","type":"fi.kapa.%s.%s.v1","subject":"%s","time":"%s",
                 "aggregateversion":%d,"partitionkey":"%s","data":%s}
                """.formatted(id, service, service, name, subject, Instant.now(), version, key, data);
        publishRaw("kapa." + service + ".v1", key, event);
        return id;
    }

    /** Publishes any text, also what is no event. */
    public static void publishRaw(String topic, String key, String value) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** All events of a topic whose subject it is, oldest first. */
    public static List<JsonNode> of(String topic, String subject) {
        return all(topic).stream()
                .filter(event -> event.path("subject").asText().equals(subject))
                .toList();
    }

    /** All events of a topic as far as they are JSON, oldest first in each partition. */
    public static List<JsonNode> all(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka()), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<JsonNode> events = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> parse(message.value(), events));
            }
            return events;
        }
    }

    private static void parse(String text, List<JsonNode> events) {
        try {
            JsonNode event = JSON.readTree(text.getBytes(StandardCharsets.UTF_8));
            if (event.isObject()) {
                events.add(event);
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            return;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String kafka() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
