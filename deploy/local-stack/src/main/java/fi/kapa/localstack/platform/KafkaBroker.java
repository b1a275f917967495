package fi.kapa.localstack.platform;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka node, broker and controller at once, in this process; it has the five topics of the services. */
final class KafkaBroker implements Part {

    private static final int PARTITIONS = 6;
    private static final String NODE = "1";

    private final KafkaRaftServer server;

    private KafkaBroker(KafkaRaftServer server) {
        this.server = server;
    }

    static KafkaBroker start(Path data, int port, int controllerPort) throws Exception {
        format(data);
        var server =
                new KafkaRaftServer(KafkaConfig.fromProps(settings(data, port, controllerPort), false), Time.SYSTEM);
        server.startup();
        createTopics(port);
        return new KafkaBroker(server);
    }

    private static void format(Path data) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(Integer.parseInt(NODE))
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .addDirectory(data.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private static Properties settings(Path data, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                NODE,
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names",
                "CONTROLLER",
                "log.dirs",
                data.toString()));
        // One node holds everything once.
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1"));
        // Facts are kept for ever, and so is how far each service has read. Dead letters make their topics themselves.
        settings.putAll(Map.of(
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1",
                "offsets.retention.minutes", "5256000",
                "auto.create.topics.enable", "true",
                "num.partitions", "1"));
        // The defaults make a restart after a kill wait 9 s for the broker's own former session, a new consumer 3 s for
        // others, and give the log cleaner 128 MB.
        settings.putAll(Map.of(
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "500",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2"));
        return settings;
    }

    private static void createTopics(int port) {
        List<NewTopic> topics = PostgreSql.DATABASES.stream()
                .map(service -> new NewTopic("kapa." + service + ".v1", PARTITIONS, (short) 1))
                .toList();
        try (var admin =
                Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port))) {
            var existing = admin.listTopics().names().get();
            Stream<NewTopic> wanted = topics.stream().filter(topic -> !existing.contains(topic.name()));
            admin.createTopics(wanted.toList()).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Kafka started, but its topics could not be made", failure);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
