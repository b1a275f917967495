package fi.kapa.chassis.event;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The topic {@code <topic>.<consumer>.dlq}: the event as it came, with the reason as a header. */
@Singleton
class DeadLetterTopic {
    private final MutinyEmitter<byte[]> emitter;
    private final String service;

    DeadLetterTopic(@Channel("dead-letters") MutinyEmitter<byte[]> emitter, Outbox outbox) {
        this.emitter = emitter;
        this.service = outbox.service();
    }

    /** One that Kafka finds too large goes without its content, which the table has: it must not keep the others waiting. */
    void send(ConsumerRecord<byte[], byte[]> event, String reason) {
        try {
            send(event, event.value() == null ? new byte[0] : event.value(), reason);
        } catch (RuntimeException refused) {
            if (!isTooLarge(refused)) {
                throw refused;
            }
            send(event, new byte[0], reason);
        }
    }

    private static boolean isTooLarge(Throwable refused) {
        return refused instanceof RecordTooLargeException
                || refused.getCause() != null && isTooLarge(refused.getCause());
    }

    private void send(ConsumerRecord<byte[], byte[]> event, byte[] value, String reason) {
        emitter.sendMessageAndAwait(Message.of(value)
                .addMetadata(OutgoingKafkaRecordMetadata.builder()
                        .withTopic(event.topic() + "." + service + ".dlq")
                        .withKey(event.key())
                        .withHeaders(new RecordHeaders().add("reason", reason.getBytes(StandardCharsets.UTF_8)))
                        .build()));
    }
}
