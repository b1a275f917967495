package fi.kapa.chassis.sample;

import fi.kapa.chassis.test.Platform;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The platform with a database at the end of a {@link Cable} and topics of several partitions. */
public final class SamplePlatform implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(new Platform().start());
        String kafka = settings.get("kafka.bootstrap.servers");
        topics(kafka);
        settings.compute("quarkus.datasource.jdbc.url", (name, url) -> cabled(url));
        return settings;
    }

    private static String cabled(String url) {
        String port = url.replaceAll(".*:([0-9]+)/.*", "$1");
        try {
            return url.replace(
                    ":" + port + "/", ":" + Cable.to(Integer.parseInt(port)).port() + "/");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void topics(String kafka) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            List<NewTopic> wanted = new ArrayList<>(
                    List.of(new NewTopic("kapa.note.v1", 3, (short) 1), new NewTopic("kapa.source.v1", 2, (short) 1)));
            Set<String> existing = admin.listTopics().names().get();
            wanted.removeIf(topic -> existing.contains(topic.name()));
            admin.createTopics(wanted).all().get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void stop() {
        Cable.current().mend();
    }
}
