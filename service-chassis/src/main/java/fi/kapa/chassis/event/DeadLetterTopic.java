package fi.kapa.chassis.event;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

    void send(ConsumerRecord<byte[], byte[]> event, String reason) {
        byte[] value = event.value() == null ? new byte[0] : event.value();
        emitter.sendMessageAndAwait(Message.of(value)
                .addMetadata(OutgoingKafkaRecordMetadata.builder()
                        .withTopic(event.topic() + "." + service + ".dlq")
                        .withKey(event.key())
                        .withHeaders(new RecordHeaders().add("reason", reason.getBytes(StandardCharsets.UTF_8)))
                        .build()));
    }
}
