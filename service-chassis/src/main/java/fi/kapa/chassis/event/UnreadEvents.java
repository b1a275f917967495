package fi.kapa.chassis.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How many of the others' events this replica has not applied yet, in the partitions that it has; over all replicas, the sum is the service's. Kafka's own
 * gauge of the lag stands still while the consumer waits, so Kafka is asked.
 */
@Singleton
class UnreadEvents {
    private static final Logger LOG = Logger.getLogger(UnreadEvents.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final KafkaClientService kafka;
    private final MeterRegistry metrics;

    UnreadEvents(KafkaClientService kafka, MeterRegistry metrics) {
        this.kafka = kafka;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("kapa.inbox.unread", this, UnreadEvents::count)
                .description("Events of others that are not applied yet")
                .register(metrics);
    }

    /** Not a number while Kafka does not answer. */
    private double count() {
        Function<Consumer<byte[], byte[]>, Double> question = UnreadEvents::unread;
        try {
            return kafka.<byte[], byte[]>getConsumer(FactConsumer.CHANNEL)
                    .runOnPollingThread(question)
                    .await()
                    .atMost(PATIENCE.multipliedBy(2));
        } catch (RuntimeException away) {
            LOG.debugf("Unread events cannot be counted: %s", away.getMessage());
            return Double.NaN;
        }
    }

    private static double unread(Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> partitions = consumer.assignment();
        if (partitions.isEmpty()) {
            // A replica more than there are partitions, or one that never reached Kafka, which then does not answer
            // this.
            consumer.listTopics(PATIENCE);
            return 0;
        }
        Map<TopicPartition, OffsetAndMetadata> applied = consumer.committed(partitions, PATIENCE);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        return partitions.stream()
                .mapToLong(partition -> ends.get(partition) - next(applied.get(partition)))
                .sum();
    }

    /** Nothing is committed where nothing was found. */
    private static long next(@Nullable OffsetAndMetadata applied) {
        return applied == null ? 0 : applied.offset();
    }
}
