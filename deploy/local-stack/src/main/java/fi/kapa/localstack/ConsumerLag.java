package fi.kapa.localstack;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How many facts a service has not read yet, as Kafka knows it. */
final class ConsumerLag implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 3;

    private final Admin admin;

    ConsumerLag(int kafkaPort) {
        this.admin = Admin.create(Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + kafkaPort,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000));
    }

    /** Empty until the service's consumers have joined their group and were given partitions. */
    OptionalLong of(SuiteService service) {
        try {
            var group = await(
                            admin.describeConsumerGroups(List.of(service.id())).all())
                    .get(service.id());
            Set<TopicPartition> assigned = group.members().stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .collect(Collectors.toSet());
            if (group.groupState() != GroupState.STABLE || assigned.isEmpty()) {
                return OptionalLong.empty();
            }
            var read = await(admin.listConsumerGroupOffsets(service.id()).partitionsToOffsetAndMetadata());
            var written = ends(assigned);
            return OptionalLong.of(assigned.stream()
                    .mapToLong(partition -> {
                        // A consumer that has found nothing in a partition has nothing to commit there.
                        var offset = read.get(partition);
                        return written.get(partition) - (offset == null ? 0 : offset.offset());
                    })
                    .sum());
        } catch (ExecutionException | TimeoutException notNow) {
            return OptionalLong.empty();
        }
    }

    /** How many facts a service has published for ever. */
    OptionalLong published(SuiteService service) {
        String topic = "kapa." + service.database() + ".v1";
        try {
            var partitions =
                    await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                            .map(partition -> new TopicPartition(topic, partition.partition()))
                            .collect(Collectors.toSet());
            return OptionalLong.of(ends(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum());
        } catch (ExecutionException | TimeoutException notNow) {
            return OptionalLong.empty();
        }
    }

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) throws ExecutionException, TimeoutException {
        var latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        await(admin.listOffsets(latest).all()).forEach((partition, offset) -> ends.put(partition, offset.offset()));
        return ends;
    }

    private static <T> T await(KafkaFuture<T> answer) throws ExecutionException, TimeoutException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ExecutionException(interrupted);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
