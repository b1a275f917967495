package fi.kapa.chassis.event;

import fi.kapa.chassis.trace.Steps;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One connection and one producer of the relay. The advisory lock, the reading and the marking share the connection, so a relay that has lost its
 * lock cannot mark; events sent but not marked are sent again.
 */
final class RelaySession implements AutoCloseable {
    /** One lock per database; the word "outbox" in ASCII. */
    static final long LOCK = 0x6f_7574_626f_78L;

    private static final String TRACEPARENT = "\"traceparent\":\"";
    private static final int BATCH = 500;

    static final String UNSENT =
            "select id, event_key, payload from outbox where sent_at is null order by seq limit " + BATCH;

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

    private final Connection connection;
    private final CommitSignal elsewhere;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final Steps steps;
    private boolean active;
    private long position;

    RelaySession(
            Connection connection,
            CommitSignal elsewhere,
            KafkaProducer<byte[], byte[]> producer,
            String topic,
            Steps steps) {
        this.connection = connection;
        this.elsewhere = elsewhere;
        this.producer = producer;
        this.topic = topic;
        this.steps = steps;
    }

    /** Whether this replica relays; tried again each time while another does. */
    boolean isActive() throws SQLException {
        elsewhere.mustBeHeard();
        if (!active) {
            active = number("select case when pg_try_advisory_lock(" + LOCK + ") then 1 else 0 end") == 1;
            if (active) {
                position = number("select coalesce(max(position), 0) from outbox");
            }
        }
        return active;
    }

    /** Sends the oldest unsent events and marks them; false when fewer than a whole batch were left. */
    boolean sendBatch() throws SQLException, SendFailed {
        List<UUID> ids = new ArrayList<>();
        List<Future<?>> sent = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(UNSENT);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
                sent.add(send(row.getString(2), row.getString(3)));
            }
        }
        if (!ids.isEmpty()) {
            producer.flush();
            for (Future<?> one : sent) {
                await(one);
            }
            mark(ids);
        }
        return ids.size() == BATCH;
    }

    /** One that fails at once ends the batch: those after it must not overtake it. */
    private Future<?> send(String key, String payload) throws SendFailed {
        Span span = steps.begin(traceparent(payload), "publish " + topic, SpanKind.PRODUCER);
        Future<?> sending =
                producer.send(new ProducerRecord<>(topic, bytes(key), bytes(payload)), (taken, failed) -> span.end());
        if (sending.isDone()) {
            await(sending);
        }
        return sending;
    }

    /** The event is JSON of our own making. */
    private static String traceparent(String payload) {
        int start = payload.indexOf(TRACEPARENT) + TRACEPARENT.length();
        return payload.substring(start, payload.indexOf('"', start));
    }

    private static void await(Future<?> sending) throws SendFailed {
        try {
            sending.get();
        } catch (ExecutionException failed) {
            throw new SendFailed(failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SendFailed(stop);
        }
    }

    private void mark(List<UUID> ids) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update outbox set sent_at = now(), position = ? + marked.n
                from unnest(?::uuid[]) with ordinality as marked (id, n) where outbox.id = marked.id
                """)) {
            update.setLong(1, position);
            update.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            update.executeUpdate();
            position += ids.size();
        }
    }

    /** Wakes the replica that relays. */
    void notifyActive() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("notify " + CommitSignal.CHANNEL);
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                elsewhere) {
            producer.close(LONGEST_CLOSE);
        }
    }

    /** Kafka did not take an event. */
    static final class SendFailed extends Exception {
        private static final long serialVersionUID = 1L;

        SendFailed(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
