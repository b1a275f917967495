package fi.kapa.endtoend.faults;

import fi.kapa.localstack.SuiteService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The services' topics, read from their beginning. */
final class Topics {
    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", "127.0.0.1:19092");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private static final String FORGED = "forged";

    private Topics() {}

    /** An event as it lies in a partition. */
    record Published(UUID id, String key) {}

    static String of(SuiteService service) {
        return "kapa." + service.name().toLowerCase(Locale.ROOT) + ".v1";
    }

    /** The events that a service has published, those of one key in their order; what a test has forged is left out. */
    static List<Published> published(SuiteService service) {
        List<Published> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> entry : records(of(service))) {
            if (entry.headers().lastHeader(FORGED) != null) {
                continue;
            }
            // The envelope's id comes first, before any of the data's.
            Matcher id = ID.matcher(text(entry.value()));
            if (id.find()) {
                events.add(new Published(UUID.fromString(id.group(1)), text(entry.key())));
            }
        }
        return events;
    }

    static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(KAFKA, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
            }
            return all;
        }
    }

    /** Writes to a topic what a broken or hostile producer might, and marks it. */
    static void forge(String topic, @Nullable String key, byte @Nullable [] value) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", "127.0.0.1:19092", "max.request.size", 16_000_000, "compression.type", "lz4");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> forged =
                    new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
            forged.headers().add(FORGED, new byte[0]);
            producer.send(forged);
        }
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
