package fi.kapa.chassis.event;

import fi.kapa.chassis.change.DatabaseFailure;
import fi.kapa.chassis.standard.Ids;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Events that could not be applied: kept here to be listed and replayed, and copied to the topic's dead-letter topic. */
@Singleton
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DataSource database;
    private final Clock clock;
    private final DeadLetterTopic topic;

    DeadLetters(DataSource database, Clock clock, DeadLetterTopic topic) {
        this.database = database;
        this.clock = clock;
        this.topic = topic;
    }

    /** What may be done with a dead letter, and what has been. */
    enum State {
        WAITING,
        REPLAYED,
        DISCARDED
    }

    record DeadLetter(
            UUID id,
            String topic,
            @Nullable String key,
            byte[] value,
            String reason,
            State state,
            Instant recordedAt) {}

    /** First to the table, then to the topic; done again after an accident between the two, it makes no second row. */
    void add(ConsumerRecord<byte[], byte[]> event, String reason) {
        LOG.warnf("Dead letter of %s-%d at %d: %s", event.topic(), event.partition(), event.offset(), reason);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into dead_letter (id, topic, kafka_partition, kafka_offset, event_key, value, reason, state, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?) on conflict do nothing
                        """)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, event.topic());
            insert.setInt(3, event.partition());
            insert.setLong(4, event.offset());
            insert.setString(
                    5, event.key() == null ? null : new String(event.key(), StandardCharsets.UTF_8).replace("\0", ""));
            insert.setBytes(6, event.value() == null ? new byte[0] : event.value());
            insert.setString(7, reason.replace("\0", ""));
            insert.setTimestamp(8, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
        topic.send(event, reason);
    }

    Optional<DeadLetter> one(UUID id) {
        return select("where id = ?", id).stream().findFirst();
    }

    /** One letter, held against other resolutions until the transaction ends. */
    Optional<DeadLetter> held(UUID id) {
        return select("where id = ? for update", id).stream().findFirst();
    }

    /** Those after an id, all or those in a state. */
    List<DeadLetter> after(@Nullable UUID id, @Nullable State state, int limit) {
        UUID after = id == null ? BEFORE_ALL : id;
        return state == null
                ? select("where id > ? order by id limit ?", after, limit)
                : select("where state = ? and id > ? order by id limit ?", state.name(), after, limit);
    }

    /** Marks a waiting letter. */
    void resolve(UUID id, State state) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update dead_letter set state = ?, resolved_at = ? where id = ? and state = 'WAITING'")) {
            update.setString(1, state.name());
            update.setTimestamp(2, Timestamp.from(clock.instant()));
            update.setObject(3, id);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private List<DeadLetter> select(String condition, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id, topic, event_key, value, reason, state, recorded_at from dead_letter "
                                + condition)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                List<DeadLetter> letters = new ArrayList<>();
                while (row.next()) {
                    letters.add(new DeadLetter(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getBytes(4),
                            row.getString(5),
                            State.valueOf(row.getString(6)),
                            row.getTimestamp(7).toInstant()));
                }
                return letters;
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }
}
