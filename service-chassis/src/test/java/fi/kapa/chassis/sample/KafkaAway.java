package fi.kapa.chassis.sample;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sample on a platform without Kafka. */
public class KafkaAway extends Sample {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PlatformWithoutKafka.class));
    }

    /** Nothing listens where Kafka is said to be. */
    public static final class PlatformWithoutKafka implements QuarkusTestResourceLifecycleManager {
        private final SamplePlatform platform = new SamplePlatform();

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(platform.start());
            settings.put("kafka.bootstrap.servers", "localhost:1");
            return settings;
        }

        @Override
        public void stop() {
            platform.stop();
        }
    }
}
