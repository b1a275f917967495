package fi.kapa.chassis.event;

import fi.kapa.chassis.trace.Steps;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGProperty;

/** Opens the relay's sessions from the service's own settings, on connections beside the pool. */
@Singleton
final class RelaySessions {
    /** A body of 1 MiB may become an event that is larger than the producer's default allows; compressed it fits the broker's. */
    private static final int LARGEST_EVENT = 8 * 1024 * 1024;

    private static final String KEEP_ALIVE =
            "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3";

    /**
     * The index of what is unsent forgets what was sent while it is followed. A bitmap of it, which the planner prefers while it knows of few unsent
     * rows, would look at all that was sent since the last vacuum, each time again. What marks the events is planned once; left to itself the planner
     * would do so for each batch.
     */
    private static final String PLANS =
            "-c enable_bitmapscan=off -c enable_seqscan=off -c plan_cache_mode=force_generic_plan";

    private final String url;
    private final String user;
    private final String password;
    private final String kafka;
    private final Outbox outbox;
    private final Steps steps;

    RelaySessions(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            Outbox outbox,
            Steps steps) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.kafka = kafka;
        this.outbox = outbox;
        this.steps = steps;
    }

    /** Opens a session, or nothing: what was opened before a failure is closed again. */
    RelaySession open(Runnable committedElsewhere) throws SQLException {
        Connection connection = connect("10");
        try {
            Connection listening = connect("0");
            try {
                CommitSignal elsewhere = new CommitSignal(listening, committedElsewhere);
                return new RelaySession(connection, elsewhere, producer(), outbox.topic(), steps);
            } catch (SQLException | RuntimeException failed) {
                listening.close();
                throw failed;
            }
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /**
     * A connection that finds out when its database has vanished, and whose database soon finds out when this replica has, so that its lock is free
     * for another.
     *
     * @param longestAnswer seconds; 0 for ever, on a connection that waits for notifications
     */
    Connection connect(String longestAnswer) throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.APPLICATION_NAME.set(properties, outbox.service() + " relay");
        PGProperty.CONNECT_TIMEOUT.set(properties, "2");
        PGProperty.SOCKET_TIMEOUT.set(properties, longestAnswer);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.OPTIONS.set(properties, KEEP_ALIVE + " " + PLANS);
        return DriverManager.getConnection(url, properties);
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                LARGEST_EVENT,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                millis(Duration.ofSeconds(15)),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                millis(Duration.ofSeconds(5)),
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                millis(Duration.ofSeconds(3)));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
