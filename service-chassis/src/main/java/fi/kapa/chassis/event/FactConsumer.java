package fi.kapa.chassis.event;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes the other services' events from Kafka in their order: those that have come together in one transaction, and when one of them cannot be applied
 * each by itself. An event that is itself wrong goes to the dead letters and the partition goes on; while this service's database is away, or Kafka when
 * a dead letter is to be sent, the event waits.
 */
@ApplicationScoped
class FactConsumer {
    static final String CHANNEL = "facts";

    private static final Logger LOG = Logger.getLogger(FactConsumer.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final CountDownLatch stopping = new CountDownLatch(1);

    FactConsumer(Inbox inbox, DeadLetters deadLetters) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
    }

    /** What is taken here is never refused to Kafka: that would end the channel for all events to come. */
    @Incoming(CHANNEL)
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> events) throws InterruptedException {
        List<ConsumerRecord<byte[], byte[]>> inOrder = new ArrayList<>(events.count());
        events.forEach(inOrder::add);
        if (inOrder.size() > 1 && inbox.applyTogether(inOrder)) {
            return;
        }
        for (ConsumerRecord<byte[], byte[]> event : inOrder) {
            take(event);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> event) throws InterruptedException {
        for (Duration wait = FIRST_WAIT; !isStopping(); wait = longer(wait)) {
            if (taken(event)) {
                return;
            }
            stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        }
        throw new CancellationException("The service stops; the event comes again");
    }

    private static Duration longer(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private boolean taken(ConsumerRecord<byte[], byte[]> event) {
        try {
            switch (inbox.apply(event.key(), event.value())) {
                case Inbox.Applied _, Inbox.Ignored _ -> {}
                case Inbox.Rejected(String reason) -> {
                    if (isStopping()) {
                        // What it needs may be closed already, which tells nothing of the event.
                        return false;
                    }
                    deadLetters.add(event, reason);
                }
            }
            return true;
        } catch (RuntimeException accident) {
            LOG.infof(
                    "Event %s-%d at %d waits: %s",
                    event.topic(), event.partition(), event.offset(), accident.getMessage());
            return false;
        }
    }
}
